using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Discourse;
using Vetting.Language;
using Vetting.Language.Evaluation;

/// <summary>Posts read a second by the embedded text analysis, and the memory it holds.</summary>
public static class LanguageBenchmark
{
    private const int Posts = 10_000;

    private static readonly string[] Sentences =
    [
        "Aujourd'hui je vous présente ma nouvelle routine du matin, un vrai coup de cœur 😍 #routine",
        "Franchement pas terrible, la livraison a pris trois semaines et la crème sent mauvais...",
        "Nouvelle vidéo en ligne, lien en bio ! Dites-moi tout en commentaire ❤️",
        "So excited to finally share this with you, I can't wait to hear what you think!! #ad",
        "Not a fan of the new packaging, but the cream itself is really good",
        "Hoy os enseño mi rutina de la mañana, me encanta este producto",
        "Heute zeige ich euch meine Morgenroutine, das ist gar nicht schlecht",
        "Oggi vi faccio vedere la mia routine del mattino, che bella giornata",
        "Hoje eu mostro para vocês a minha rotina da manhã, não gostei muito do creme",
    ];

    public static async Task RunAsync()
    {
        var before = Memory();
        var started = Stopwatch.GetTimestamp();
        var services = new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider();
        var analyser = services.GetRequiredService<ITextAnalyser>();
        await analyser.ReadAsync(Sentences, CancellationToken.None);
        var loaded = Stopwatch.GetElapsedTime(started);

        string[] posts = [.. Enumerable.Range(0, Posts).Select(post => $"{Sentences[post % Sentences.Length]} {post}")];
        var worked = Environment.CpuUsage.TotalTime;
        started = Stopwatch.GetTimestamp();
        await analyser.ReadAsync(posts, CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(started);
        worked = Environment.CpuUsage.TotalTime - worked;

        Console.WriteLine($"language: {Posts / elapsed.TotalSeconds:N0} posts a second");
        Console.WriteLine($"language: {Posts / worked.TotalSeconds:N0} posts a second of processor time");
        Console.WriteLine($"language: {loaded.TotalMilliseconds:N0} ms to load, all six languages");
        Console.WriteLine($"language: {Memory() - before:N0} MB more than before, {Memory():N0} MB in all");
    }

    private static long Memory()
    {
        GC.Collect();
        return Environment.WorkingSet >> 20;
    }
}
