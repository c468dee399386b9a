using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources;
using Vetting.Sources.Mastodon;

/// <summary>
/// Posts a second by one core, and the most managed memory: from a platform's pages through normalising into the stored
/// history, and from there through reading. Posts beyond the window are not gathered but streamed, to show that length
/// costs no memory; a vetting reads no more than its window. The first reading of a process is told too: most of what it
/// takes is compiling. Short ones are told of several together, for a few milliseconds measure little.
/// </summary>
public static class HistoryBenchmark
{
    private const int PageSize = 40;

    /// <summary>Until nothing is compiled anew.</summary>
    private const int Warming = 200_000;

    private const int Fewest = 100_000;
    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];
    private static readonly DateTimeOffset Newest = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Channel Channel = new(Platforms.Mastodon, "ada@garden.example", null, null);
    private static readonly ChannelProfile Profile = new("Ada", "Growing things.", 12_400, 310, 1_000_000);

    private static readonly byte[][] Bodies = [.. Enumerable.Range(0, 100).Select(Body)];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("histories-");
        try
        {
            var content = new GzipFiles(folder);
            await MeasureAsync($"{Sizes[0]:N0} posts normalised and stored, the first of a process", Sizes[0], 1,
                () => StreamedAsync(content, Sizes[0]));
            await ReadAsync(content, await StreamedAsync(content, Warming), 0);
            for (var warming = 0; warming < Warming; warming += Sizes[0])
                await WindowAsync(content, Sizes[0]);
            foreach (var posts in Sizes)
            {
                var times = Math.Max(1, Fewest / posts);
                var stored = await MeasureAsync(
                    $"{posts:N0} posts normalised and stored", posts, times, () => StreamedAsync(content, posts));
                await MeasureAsync($"{posts:N0} posts read as a stream", posts, times, () => ReadAsync(content, stored, posts));
            }

            foreach (var posts in Sizes)
            {
                var (read, window) = (0, Math.Min(posts, 2_000));
                await MeasureAsync($"an account of {posts:N0} posts through its window of 2,000",
                    window, Fewest / window, async () => read = await WindowAsync(content, posts));
                Console.WriteLine($"history:   {read:N0} posts kept");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ContentRef> StreamedAsync(IContentStore content, int posts) => content.PutHistoryAsync(
        new ChannelHistory(Channel, "mastodon-api", Profile, []),
        Enumerable.Range(0, posts / PageSize).SelectMany(Page).Select(MastodonStatus.ToPost).OfType<Post>(), default);

    private static async Task<ContentRef> ReadAsync(IContentStore content, ContentRef stored, int posts)
    {
        var read = 0;
        await content.ReadHistoryAsync(stored, _ => { }, _ => read++, comment: null, default);
        return posts == 0 || read == posts ? stored : throw new InvalidOperationException($"{read} of {posts} read.");
    }

    private static async Task<int> WindowAsync(IContentStore content, int posts)
    {
        var collector = new HistoryCollector(
            Channel, HistoryLimits.Default with { Since = Newest.AddMonths(-24) }, Newest);
        await collector.ReadPagesAsync(cursor =>
        {
            var page = int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);
            foreach (var status in Page(page))
                collector.Add(MastodonStatus.ToPost(status));
            return Task.FromResult((page + 1) * PageSize < posts ? $"{page + 1}" : null);
        });
        var history = collector.ToHistory("mastodon-api", Profile);
        await content.PutHistoryAsync(history, default);
        return history.Posts.Count;
    }

    /// <summary>A page as the platform answers it, parsed; the same hundred come again and again.</summary>
    private static IReadOnlyList<JsonElement> Page(int page) =>
        [.. JsonSerializer.Deserialize<JsonElement>(Bodies[page % Bodies.Length], Json.Options).EnumerateArray()];

    private static byte[] Body(int page) => System.Text.Encoding.UTF8.GetBytes("[" + string.Join(',',
        Enumerable.Range(page * PageSize, PageSize).Select(post => $$"""
            {"id":"{{109_348_530_000_000_000 - post}}","created_at":"{{Newest.AddMinutes(-7L * post):yyyy-MM-ddTHH:mm:ss.fffZ}}",
            "in_reply_to_id":null,"in_reply_to_account_id":null,"sensitive":false,"spoiler_text":"","visibility":"public",
            "language":"fr","uri":"https://garden.example/users/ada/statuses/{{post}}","url":"https://garden.example/@ada/{{post}}",
            "replies_count":{{post % 7}},"reblogs_count":{{post % 11}},"favourites_count":{{post % 97}},"edited_at":null,
            "content":"<p>Thé glacé à la pêche 🍑, jour {{post}} : trois recettes du potager, <a href=\"https://garden.example/tags/recette\" class=\"mention hashtag\">#<span>recette</span></a></p>",
            "reblog":null,"account":{"id":"1"},"media_attachments":[],"mentions":[],"tags":[{"name":"recette"}],"poll":null}
            """)) + "]");

    /// <param name="times">How often it is run, to measure all together.</param>
    private static async Task<T> MeasureAsync<T>(string what, int posts, int times, Func<Task<T>> run)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var watch = new MemoryWatch();
        var (worked, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = await run();
        for (var again = 1; again < times; again++)
            result = await run();
        var (used, took) = (Environment.CpuUsage.TotalTime - worked, Stopwatch.GetElapsedTime(started));
        Console.WriteLine($"history: {what}: {posts * times / used.TotalSeconds:N0} posts a second by one core, "
            + $"{took.TotalSeconds / times:N3} s, {(watch.Peak() - before) >> 20:N0} MB at most");
        return result;
    }

    /// <summary>As blobs are, and never all of one in memory.</summary>
    private sealed class GzipFiles(DirectoryInfo folder) : IContentStore
    {
        public Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
            WriteAsync(kind, async stream => await stream.WriteAsync(bytes, cancellation), cancellation);

        public Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation) =>
            throw new NotSupportedException("Here everything is read as a stream.");

        public Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation) =>
            throw new NotSupportedException("Here nothing is removed.");

        public async Task<ContentRef> WriteAsync(
            ContentKind kind, Func<Stream, Task> write, CancellationToken cancellation)
        {
            var half = Path.Combine(folder.FullName, "half");
            ContentRef reference;
            await using (var hashed = HashedStream.Writing(
                new GZipStream(File.Create(half), CompressionLevel.Optimal)))
            {
                await write(hashed);
                reference = hashed.ToRef(kind);
            }

            File.Move(half, PathOf(reference), overwrite: true);
            return reference;
        }

        public Task<Stream?> OpenAsync(ContentRef reference, CancellationToken cancellation) =>
            Task.FromResult<Stream?>(HashedStream.Reading(
                new GZipStream(File.OpenRead(PathOf(reference)), CompressionMode.Decompress), reference,
                () => new InvalidDataException("The history is not as it was written.")));

        private string PathOf(ContentRef reference) => Path.Combine(folder.FullName, reference.Sha256);
    }
}
