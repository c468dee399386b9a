using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Bluesky;
using Vetting.Sources.Exports.Facebook;
using Vetting.Sources.Exports.Instagram;
using Vetting.Sources.Exports.LinkedIn;
using Vetting.Sources.Exports.Mastodon;
using Vetting.Sources.Exports.Threads;
using Vetting.Sources.Exports.TikTok;
using Vetting.Sources.Exports.X;
using Vetting.Sources.Exports.YouTube;

namespace Vetting.Sources.Exports;

/// <summary>The platforms whose exports are read, and which of them an export is of.</summary>
internal static class PlatformExports
{
    public static IReadOnlyList<IExportPlatform> All { get; } =
    [
        new InstagramExport(), new ThreadsExport(), new TikTokExport(), new YouTubeExport(), new XExport(),
        new FacebookExport(), new LinkedInExport(), new MastodonExport(), new BlueskyExport(),
    ];

    private const int MostRenamed = 20;

    public static string Titles { get; } = string.Join(", ", All.Select(platform => platform.Title));

    /// <summary>The name by which a file without its folder is known; its own where it is known by that.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <returns>Null when it is no platform's.</returns>
    public static string? NameOf(string name, byte[] head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head);
        if (IsOurs(text))
            return null;
        var entry = new ExportEntry(name, head.Length, () => new MemoryStream(head));
        return All.Any(platform => Files(entry).Has(Known(platform))) ? name
            : All.Select(platform => platform.NameOf(text)).OfType<string>().FirstOrDefault();
    }

    /// <summary>Reads every platform's posts that are there, and what is wrong with those that cannot be
    /// read.</summary>
    /// <exception cref="HistoryUnavailableException">There are none: says of which platform the export is, what is
    /// wrong with it, and what to ask for.</exception>
    public static IReadOnlyList<ReadExport> Read(
        IExportContainer container, ExportBudget budget, HistoryLimits limits, DateTimeOffset now)
    {
        var files = new ExportFiles(container.Entries, budget);
        if (!All.Any(platform => files.Has(Known(platform))))
            files = new ExportFiles(Renamed(container.Entries), budget);
        ReadExport[] all =
        [
            .. All.Where(platform => files.Has(platform.Posts))
                .Select(platform => ReadExport.Of(platform, files.Again(), new ExportTally(limits, now))),
        ];
        return all.Length > 0 ? all
            : throw new HistoryUnavailableException(UnavailableReason.Malformed, Wrong(container, files));
    }

    private static IEnumerable<PathPattern> Known(IExportPlatform platform) =>
        [.. platform.Posts, .. platform.Pages, .. platform.Signs];

    /// <summary>Files that somebody packed by themselves under names of their own, by what they begin with. Where there
    /// are more than a few it is no such thing, and none is opened.</summary>
    private static IReadOnlyList<ExportEntry> Renamed(IReadOnlyList<ExportEntry> entries) =>
        entries.Count(IsReadable) > MostRenamed ? entries : [.. entries.Select(entry =>
            IsReadable(entry) && NameOf(entry.Name, ExportFiles.Head(entry.Open)) is { } name && name != entry.Name
                ? new ExportEntry(entry.Path, entry.Length, entry.Open, name)
                : entry)];

    private static bool IsReadable(ExportEntry entry) =>
        Path.GetExtension(entry.Keys[0]) is ".json" or ".js" or ".csv" or ".car";

    // A history file says so in its first line.
    private static bool IsOurs(string head) => head.Split('\n', 2)[0] is var first
        && (first.Contains("\"vetting.history/", StringComparison.Ordinal)
            || first.Contains("publishedAt", StringComparison.OrdinalIgnoreCase));

    private static LocalizedText Wrong(IExportContainer container, ExportFiles files) =>
        All.FirstOrDefault(platform => files.Has(platform.Pages)) is { } pages ? ExportSentences.Html(pages)
            : YouTubeExport.PartIn(container.Name) is { } part
                ? ExportSentences.OneOfSeveral(All.OfType<YouTubeExport>().Single(), part)
            : All.FirstOrDefault(platform => files.Has(platform.Signs)) is { } signs ? ExportSentences.NoPosts(signs)
            : files.Entries.Any(IsTar) ? ArchiveSentences.Tar()
            : container is not LoneFile && files.Entries.Any(IsArchive) ? ArchiveSentences.Nested()
            : ExportSentences.NoExport(Titles);

    private static bool IsTar(ExportEntry entry) =>
        Array.Exists([".tar.gz", ".tgz", ".tar"], end => entry.Keys[0].EndsWith(end, StringComparison.Ordinal));

    private static bool IsArchive(ExportEntry entry) =>
        Path.GetExtension(entry.Keys[0]) is ".zip" or ".7z" or ".rar" or ".gz";

    private static ExportFiles Files(ExportEntry entry) => new([entry], ExportBudget.Sent());
}
