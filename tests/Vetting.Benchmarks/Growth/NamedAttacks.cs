using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Language;
using Vetting.Language.Evaluation;
using Vetting.Sources;
using Vetting.Sources.Feeds;
using Vetting.Sources.Feeds.Formats;
using Vetting.Sources.Fetching;
using Vetting.Sources.Uploads;
using Vetting.Testing.Builders;

namespace Vetting.Benchmarks.Growth;

/// <summary>What has been sent once to keep a host busy, as it was sent: seconds of processor time, and the most managed
/// memory.</summary>
internal static class NamedAttacks
{
    private const string Header = """{"schema":"vetting.history/2","platform":"instagram","handle":"ada"}""";

    private static readonly Channel Channel = new(Platforms.Instagram, "ada", null, null);
    private static readonly HistoryFileReader Reader = new(TimeProvider.System);

    /// <param name="only">A part of their names; null for all.</param>
    public static async Task RunAsync(string? only = null)
    {
        var analyser = EmbeddedAnalysis.Create();
        // What is compiled on the way does not count.
        for (var round = 0; round < 30; round++)
            await VetAsync(analyser, Read(Lines([Ordinary(round), .. Same(1, "a.", 4_900)])));
        (string Name, Func<Task> Send)[] attacks =
        [
            ("60 posts of ordinary words, 9,800 letters each", () => VetAsync(analyser, Read(Lines(Enumerable.Range(0, 60).Select(Ordinary))))),
            ("60 posts of \"a.\" x 4,900", () => VetAsync(analyser, Read(Lines(Same(60, "a.", 4_900))))),
            ("a 21 kB gzip of posts of \"a.\"", () => VetAsync(analyser, Read(Gzip(Lines(Same(1_000, "a.", 4_900)))))),
            ("\"&a=b\" x 2,400 behind an address", () => VetAsync(analyser, Read(Lines(["https://a.b/?c=d" + Repeat("&a=b", 2_400)])))),
            ("a gzip of 8,000,000 lines of {", () => Task.Run(() => Read(Gzip(Encoding.UTF8.GetBytes($"{Header}\n{Repeat("{\n", 8_000_000)}"))))),
            ("39 kB of card-like digits", () => VetAsync(analyser, Read(Lines(Same(4, "4111 1111 1111 1111 ", 490))))),
            ("39 kB of digits", () => VetAsync(analyser, Read(Lines(Same(4, "4111111111111111", 610))))),
            ("39 kB of digits and dashes", () => VetAsync(analyser, Read(Lines(Same(4, "4-", 4_900))))),
            ("3,000,000 & in a feed", () => Task.Run(() => Feed(Item(Repeat("&", 3_000_000))))),
            ("100,000 attributes in a feed's item", () => Task.Run(() => Feed(Item("a").Replace("<item>", $"<item {Attributes(100_000)}>", StringComparison.Ordinal)))),
            ("100,000 attributes in a post's HTML", () => Task.Run(() => Feed(Item($"<![CDATA[<p {Attributes(100_000)}>a</p>]]>")))),
            ("100,000 attributes of a broken feed", () => Task.Run(() => Feed(Item("a").Replace("<item>", $"<item {Attributes(100_000)}><br>", StringComparison.Ordinal)))),
            ("1,000 posts of \"gifted by \"", () => VetAsync(analyser, Read(Gzip(Lines(Same(1_000, "gifted by ", 990)))))),
            ("1,000 posts of \"con \"", () => VetAsync(analyser, Read(Gzip(Lines(Same(1_000, "con ", 2_450)))))),
            ("20 MB of commas as CSV", () => Task.Run(() => Csv(Gzip(Encoding.UTF8.GetBytes($"id,publishedAt,text\n{new string(',', 19_900_000)}"))))),
            ("20 MB of empty objects", () => Task.Run(() => Read(Gzip(Encoding.UTF8.GetBytes($"{Header}\n{Repeat("{}\n", 6_600_000)}"))))),
        ];
        foreach (var (name, send) in attacks.Where(attack => attack.Name.Contains(only ?? "", StringComparison.Ordinal)))
            await MeasureAsync(name, send);
    }

    /// <summary>As files that the command line takes: a name, the file's name and its bytes.</summary>
    public static IEnumerable<(string Name, string File, byte[] Content)> Files() =>
    [
        ("a quiet history of 1,000 posts", "quiet.jsonl", Lines(Enumerable.Range(0, 1_000).Select(at => $"Bonjour à tous, voici le jour {at} !"))),
        ("1,000 posts of \"a.\" x 4,900", "a.jsonl", Gzip(Lines(Same(1_000, "a.", 4_900)))),
        ("1,000 posts of \"gifted by \"", "gifted.jsonl", Gzip(Lines(Same(1_000, "gifted by ", 990)))),
        ("1,000 different posts of 10,000 characters", "long.jsonl", Gzip(Lines(Enumerable.Range(0, 1_000).Select(at => Repeat($"mot{at} ", 1_200))))),
        ("a gzip of 8,000,000 lines of {", "open.jsonl", Gzip(Encoding.UTF8.GetBytes($"{Header}\n{Repeat("{\n", 8_000_000)}"))),
        ("20 MB of commas as CSV", "commas.csv", Encoding.UTF8.GetBytes($"id,publishedAt,text\n{new string(',', 19_900_000)}")),
        ("20 MB in one line", "line.jsonl", Encoding.UTF8.GetBytes($"{Header}\n{{\"id\":\"{new string('a', 19_900_000)}\"}}")),
        ("100,000 lines of short posts", "many.jsonl", Lines(Enumerable.Repeat("a", 99_000))),
        ("20 MB of nested arrays", "deep.jsonl", Encoding.UTF8.GetBytes($"{Header}\n{new string('[', 19_900_000)}")),
    ];

    private static async Task MeasureAsync(string name, Func<Task> send)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var watch = new MemoryWatch();
        var (worked, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var ended = "read";
        try
        {
            await send();
        }
        catch (HistoryUnavailableException refused)
        {
            ended = $"{refused.Reason}: {refused.Message}";
        }

        Console.WriteLine($"attack: {name}: {(Environment.CpuUsage.TotalTime - worked).TotalSeconds:N2} s worked, "
            + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:N2} s, {(watch.Peak() - before) >> 20:N0} MB more at most; {ended}");
    }

    private static async Task VetAsync(ITextAnalyser analyser, ChannelHistory history)
    {
        var read = await analyser.ReadAsync([.. history.Posts.Select(post => post.Text)], CancellationToken.None);
        var retrieved = new RetrievalOutcome.Retrieved(Sample.Reference(ContentKind.History), history.Posts.Count);
        DossierCompiler.Compile(Sample.Inputs(new AnalysedHistory(
            [new RetrievedChannel(Channel, retrieved, history)],
            [.. history.Posts.Zip(read, (post, analysis) => new AnalysedPost(Channel, post, Sha256Hex.Of(post.Text), analysis))])));
    }

    private static ChannelHistory Read(byte[] file) => Reader.Read(Channel, HistoryFormat.JsonLines, file, HistoryLimits.Default);

    private static ChannelHistory Csv(byte[] file) => Reader.Read(Channel, HistoryFormat.Csv, file, HistoryLimits.Default);

    private static void Feed(string text) => new FeedPosts(new HistoryCollector(Channel, HistoryLimits.Default, Sample.Now)).Add(
        XmlFeed.Read(FeedDocument.Of(new Fetched(
            new Uri("https://feeds.example/"), System.Net.HttpStatusCode.OK, null, null, Encoding.UTF8.GetBytes(text)))));

    private static string Item(string description) => "<rss><channel><title>t</title><item><guid>1</guid><pubDate>2026-01-01</pubDate>"
        + $"<description>{description}</description></item></channel></rss>";

    // As long as the nasty ones; no two posts are alike.
    private static string Ordinary(int post) => string.Concat(Enumerable.Range(0, 1_000).Select(at =>
        $"Jour {post * at % 97} : une recette de soupe aux légumes d'hiver, simple et douce, avec du pain de seigle grillé. "))[..9_800];

    private static string Attributes(int count) => string.Join(' ', Enumerable.Range(0, count).Select(at => $"a{at}=\"\""));

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static IEnumerable<string> Same(int posts, string piece, int times) => Enumerable.Repeat(Repeat(piece, times), posts);

    private static byte[] Lines(IEnumerable<string> texts) => Encoding.UTF8.GetBytes(string.Join('\n', texts
        .Select((text, at) => $$"""{"id":"{{at}}","publishedAt":"2026-01-01T00:00:00Z","text":"{{text}}"}""").Prepend(Header)));

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
