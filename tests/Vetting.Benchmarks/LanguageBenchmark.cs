using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Language;
using Vetting.Language.Evaluation;
using Vetting.Testing.Builders;

/// <summary>
/// Posts read and assessed a second of processor time, beside vader-sentiment, obscenity and franc on the same posts, and
/// the memory that the embedded analysis holds.
/// </summary>
public static class LanguageBenchmark
{
    private const int Posts = 9_000;
    private const int Rounds = 5;

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
        await AssessAsync(analyser, PostsOf(0, Sentences.Length));
        Console.WriteLine($"language: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:N0} ms to load");

        string[] posts = [.. PostsOf(0, Posts)];
        var reading = await RateAsync(posts.Length, () => analyser.ReadAsync(posts, CancellationToken.None));
        var whole = await RateAsync(posts.Length, async () =>
        {
            foreach (var creator in posts.Chunk(1000))
                await AssessAsync(analyser, creator);
        });
        var peers = await PeersAsync(posts);

        Console.WriteLine($"language: {reading:N0} posts a second read, {whole:N0} read and assessed, by one core");
        Console.WriteLine($"language: {peers:N0} posts a second by vader-sentiment, obscenity and franc, by one core");
        Console.WriteLine($"language: {whole / peers:N1} times as fast, read and assessed");
        Console.WriteLine($"language: {Memory() - before:N0} MB more than before, {Memory():N0} MB in all");
    }

    private static IEnumerable<string> PostsOf(int first, int count) =>
        Enumerable.Range(first, count).Select(post => $"{Sentences[post % Sentences.Length]} {post}");

    /// <summary>Reads one creator's posts and judges them in every dimension.</summary>
    private static async Task AssessAsync(ITextAnalyser analyser, IEnumerable<string> texts)
    {
        string[] read = [.. texts];
        var analyses = await analyser.ReadAsync(read, CancellationToken.None);
        Post[] posts = [.. read.Select((text, index) => Sample.Post(index + 1, text))];
        var history = new ChannelHistory(
            Sample.Channel, "benchmark", new ChannelProfile(null, null, 20_000, 300, null), posts);
        var retrieved = new RetrievalOutcome.Retrieved(
            Sample.Reference(Vetting.Core.Content.ContentKind.History), posts.Length);
        DossierCompiler.Compile(Sample.Inputs(new AnalysedHistory(
            [new RetrievedChannel(Sample.Channel, retrieved, history)],
            [
                .. posts.Zip(analyses, (post, analysis) =>
                    new AnalysedPost(Sample.Channel, post, Sha256Hex.Of(post.Text), analysis)),
            ])));
    }

    /// <summary>
    /// Posts a second of processor time, which a busy machine stretches less than a second; of the fastest of
    /// five rounds, as the first ones compile.
    /// </summary>
    private static async Task<double> RateAsync(int posts, Func<Task> work)
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            await work();
            var worked = Environment.CpuUsage.TotalTime - before;
            fastest = worked < fastest ? worked : fastest;
        }
        return posts / fastest.TotalSeconds;
    }

    private static async Task<double> PeersAsync(string[] posts)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, posts.Select(post => JsonSerializer.Serialize(post)));
        var script = typeof(LanguageBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "PeersScript").Value!;
        using var node = Process.Start(new ProcessStartInfo("node", [script, file]) { RedirectStandardOutput = true })!;
        var printed = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        File.Delete(file);
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }

    private static long Memory()
    {
        GC.Collect();
        return Environment.WorkingSet >> 20;
    }
}
