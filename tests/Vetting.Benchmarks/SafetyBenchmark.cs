using System.Diagnostics;
using System.Text.RegularExpressions;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Reading;

/// <summary>
/// Posts searched a second on one core for 10 000 expressions: the product's matcher beside a compiled Regex
/// alternation of the same list, and the whole safety reading with the built-in rules and contexts.
/// </summary>
public static class SafetyBenchmark
{
    private const int Expressions = 10_000;
    private const int Posts = 20_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    private static readonly string[] Sentences =
    [
        "Aujourd'hui je vous présente ma nouvelle routine du matin, un vrai coup de cœur 😍 #routine",
        "Franchement déçue, la livraison a pris trois semaines et la crème sent mauvais...",
        "Nouvelle vidéo en ligne, lien en bio ! Dites-moi tout en commentaire ❤️",
        "So excited to finally share this with you, I can't wait to hear what you think!! #ad",
        "Not a fan of the new packaging, but the cream itself is really good",
        "Le marché de ce matin : des poireaux, des blettes, et la première botte de radis de la saison 🌱",
    ];

    public static Task RunAsync()
    {
        var policy = PolicyFile.Read(PolicyFile.Default).Safety;
        var list = List(policy);
        // One in twenty holds an expression, as histories do.
        string[] posts = [.. Enumerable.Range(0, Posts).Select(n =>
            $"{Sentences[n % Sentences.Length]} {n}{(n % 20 == 0 ? $" {list[n % list.Count]}" : "")}")];

        var matcher = new TermMatcher(list.Select(text => new Term("all", text)));
        var regex = new Regex($@"\b(?:{string.Join('|', list.OrderByDescending(text => text.Length).Select(Regex.Escape))})\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
        var reader = new SafetyReader(policy);

        var product = Measure(posts, text => matcher.Find(text, null).Count);
        var peer = Measure(posts, text => regex.Count(text));
        var whole = Measure(posts, text => reader.Read(text, "fr").Count);
        Console.WriteLine($"safety: {product:N0} posts a second of processor time for {list.Count:N0} expressions");
        Console.WriteLine($"safety: {peer:N0} with a compiled Regex alternation of the same list: {product / peer:N0} times fewer");
        Console.WriteLine($"safety: {whole:N0} with all built-in rules and contexts");
        Console.WriteLine($"safety: {Allocated(posts, matcher):N0} bytes allocated for {Posts:N0} posts without a match");
        return Task.CompletedTask;
    }

    /// <summary>What the packs hold, and pairs of its words up to the number.</summary>
    private static List<string> List(SafetyPolicy policy)
    {
        var packed = policy.Rules.SelectMany(rule => (rule.Terms ?? new TermLists()).All()).Select(term => term.Text)
            .Where(text => char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1])).Distinct().ToList();
        var made = Enumerable.Range(0, int.MaxValue).Select(n =>
            $"{packed[n % packed.Count]} {packed[(n * 7 + n / packed.Count + 1) % packed.Count]}");
        return [.. packed.Concat(made).Distinct().Take(Expressions)];
    }

    private static double Measure(string[] posts, Func<string, int> search)
    {
        foreach (var post in posts.Take(2_000))
            search(post);
        var (started, worked, count) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, 0);
        while (Stopwatch.GetElapsedTime(started) < Span)
        {
            for (var n = 0; n < 500; n++)
                search(posts[count++ % posts.Length]);
        }

        return count / (Environment.CpuUsage.TotalTime - worked).TotalSeconds;
    }

    private static long Allocated(string[] posts, TermMatcher matcher)
    {
        string[] clean = [.. posts.Where(post => matcher.Find(post, null).Count == 0)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < Posts; n++)
            matcher.Find(clean[n % clean.Length], null);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
