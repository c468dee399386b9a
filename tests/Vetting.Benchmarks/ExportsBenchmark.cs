using System.Diagnostics;
using System.IO.Compression;
using Vetting.Core.History;
using Vetting.Sources.Exports;

/// <summary>
/// Posts of a platform's own export normalised a second by one core, the most managed memory that it takes, and the seconds
/// that an archive with two gigabytes of pictures costs. The first of a process is told too: most of what it takes is
/// compiling. Short ones are told of several together, for a few milliseconds measure little.
/// </summary>
public static class ExportsBenchmark
{
    private const long MediaBytes = 2L << 30;
    private const int MediaFile = 64 << 20;

    private const int Fewest = 100_000;

    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("exports-");
        try
        {
            Report($"Instagram, {Sizes[0]:N0} posts, the first of a process", Measure(await InstagramAsync(folder, Sizes[0], media: 0), 1));
            // Until nothing is compiled anew.
            Measure(await InstagramAsync(folder, Sizes[1], media: 0), 2);
            Measure(await TikTokAsync(folder, Sizes[1]), 2);
            foreach (var posts in Sizes)
            {
                Report($"Instagram, {posts:N0} posts", Measure(await InstagramAsync(folder, posts, media: 0), Times(posts)));
                Report($"TikTok, {posts:N0} posts", Measure(await TikTokAsync(folder, posts), Times(posts)));
            }

            Report("Instagram, 1,000 posts beside 2 GB of pictures", Measure(await InstagramAsync(folder, 1_000, MediaBytes), 1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Report(string what, Measured measured) => Console.WriteLine(
        $"exports: {what}: {measured.Posts / measured.Worked.TotalSeconds:N0} posts a second by one core, "
        + $"{measured.Took.TotalSeconds:N3} s, {measured.Megabytes:N0} MB at most");

    private static int Times(int posts) => Math.Max(1, Fewest / posts);

    /// <param name="times">How often it is read, to measure all together.</param>
    private static Measured Measure(string path, int times)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var watch = new MemoryWatch();
        var (worked, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var understood = 0;
        for (var time = 0; time < times; time++)
            understood = ExportFile.Read(path, HistoryLimits.Default, TimeProvider.System).Single().Export!.Understood;
        var measured = new Measured(
            understood, (Environment.CpuUsage.TotalTime - worked) / times, Stopwatch.GetElapsedTime(started) / times,
            (watch.Peak() - before) >> 20);
        File.Delete(path);
        return measured;
    }

    private static Task<string> InstagramAsync(DirectoryInfo folder, int posts, long media) =>
        ZipAsync(folder, "your_instagram_activity/media/posts_1.json", media, async writer =>
        {
            await writer.WriteAsync("[");
            for (var post = 0; post < posts; post++)
            {
                await writer.WriteAsync(
                    (post == 0 ? "" : ",")
                    + $$"""{"media":[{"uri":"media/posts/202605/{{post}}.jpg","creation_timestamp":{{1_500_000_000 + (post * 97L)}},"""
                    + """ "media_metadata":{"camera_metadata":{"has_camera_metadata":false}},"title":"Th\u00c3\u00a9 glac\u00c3\u00a9 """
                    + $$"""\u00c3\u00a0 la p\u00c3\u00aache \u00f0\u009f\u008d\u0091, collaboration avec Maison Brune, jour {{post}} #pub #recette","""
                    + """ "cross_post_source":{"source_app":"FB"}}]}""");
            }

            await writer.WriteAsync("]");
        });

    private static Task<string> TikTokAsync(DirectoryInfo folder, int posts) =>
        ZipAsync(folder, "user_data_tiktok.json", media: 0, async writer =>
        {
            await writer.WriteAsync("""{"Post":{"Posts":{"VideoList":[""");
            for (var post = 0; post < posts; post++)
            {
                var time = DateTimeOffset.FromUnixTimeSeconds(1_500_000_000 + (post * 97L));
                await writer.WriteAsync(
                    (post == 0 ? "" : ",")
                    + $$"""{"Date":"{{time:yyyy-MM-dd HH:mm:ss}}","Link":"https://www.tiktokv.com/share/video/{{7_000_000_000_000_000_000 + post}}/","""
                    + """ "Likes":"912","WhoCanView":"Public","AllowComments":"Yes","AllowStitches":"Yes","AllowDuets":"Yes","""
                    + """ "AllowStickers":"Yes","AllowSharingToStory":"Yes","ContentDisclosure":"No","AIGeneratedContent":"No","""
                    + $$""" "Sound":"original sound","Location":"","Title":"Ma routine du soir, jour {{post}} #cuisine","AddYoursText":""}""");
            }

            await writer.WriteAsync("]}}}");
        });

    /// <param name="media">Bytes of pictures beside the posts, which are stored as they are.</param>
    private static async Task<string> ZipAsync(
        DirectoryInfo folder, string posts, long media, Func<StreamWriter, Task> write)
    {
        var path = Path.Combine(folder.FullName, "export.zip");
        await using var file = File.Create(path);
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: false, entryNameEncoding: null);
        await using (var writer = new StreamWriter(await zip.CreateEntry(posts, CompressionLevel.Fastest).OpenAsync()))
            await write(writer);
        var picture = new byte[MediaFile];
        for (var left = media; left > 0; left -= MediaFile)
        {
            await using var entry = await zip.CreateEntry($"media/posts/202605/{left}.jpg", CompressionLevel.NoCompression).OpenAsync();
            await entry.WriteAsync(picture);
        }

        return path;
    }

    private sealed record Measured(int Posts, TimeSpan Worked, TimeSpan Took, long Megabytes);
}
