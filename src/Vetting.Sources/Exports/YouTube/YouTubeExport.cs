using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Csv;

namespace Vetting.Sources.Exports.YouTube;

/// <summary>
/// Google Takeout's list of a channel's videos, video metadata/videos.csv, whose folder, name and columns are in the
/// account's language, and what the account wrote below them. No counts and no paid-promotion flag; the keywords in it are
/// not shown to viewers, and not read.
/// </summary>
internal sealed partial class YouTubeExport : IExportPlatform
{
    // Names without accents: vidéos.csv and vídeos.csv are videos.csv. Dutch writes video's with an underscore.
    private static readonly PathPattern[] Lists =
        [new("videos_#.csv"), new("video_s.csv"), new("video's.csv"), new("video.csv")];

    private static readonly LocalizedText Unsaid = new(
        "L’export YouTube ne dit pas lesquelles des vidéos sont publiques : toutes ont été lues.",
        "The YouTube export does not say which of the videos are public: all were read.");

    public string Platform => "youtube";

    public LocalizedText Ask { get; } = new(
        "takeout.google.com › YouTube et YouTube Music, avec les métadonnées des vidéos",
        "takeout.google.com › YouTube and YouTube Music, with the metadata of videos");

    public IReadOnlyList<PathPattern> Posts => Lists;

    public IReadOnlyList<PathPattern> Signs { get; } =
    [
        new("subscriptions.csv"), new("abonnements.csv"), new("abos.csv"), new("suscripciones.csv"),
        new("iscrizioni.csv"),
        new("inscricoes.csv"), new("abonnementen.csv"), new("watch-history.json"), new("watch-history.html"),
        new("archive_browser.html"), new("comments.csv"), new("channels/channel.csv"),
        new("chaines/chaine.csv"),
    ];

    public IReadOnlyList<PathPattern> Pages { get; } = [];

    /// <summary>Which of several archives one is by its name: takeout-20260501T100000Z-1-002.zip is the
    /// second.</summary>
    /// <returns>Null when the name is no such one.</returns>
    public static int? PartIn(string name) =>
        Part().Match(name) is { Success: true } part
            ? int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    public string? NameOf(string head)
    {
        // The head was read byte by byte.
        var first = Mojibake.Repair(head.Split('\n', 2)[0]);
        string[] columns = [.. first.Split(',').Select(name => BareName.Of(name.Trim('"', '\r')))];
        return TakeoutLabels.Of(columns) is null ? null : "videos.csv";
    }

    public void Read(ExportFiles files, ExportTally tally)
    {
        HashSet<string> own = new(StringComparer.Ordinal);
        foreach (var part in files.Find(Lists))
            ReadList(files, part.Entry, tally, own);
        new TakeoutComments(own).Read(this, files, tally);
    }

    /// <param name="own">Is given the ids of the videos that were taken.</param>
    private void ReadList(ExportFiles files, ExportEntry entry, ExportTally tally, HashSet<string> own)
    {
        TakeoutColumns? columns = null;
        var found = CsvTable.Read(
            this, files, entry, tally,
            names => (columns = TakeoutLabels.Of(names) is { } labels ? new(labels, names) : null) is not null,
            (row, _) =>
            {
                if (!columns!.IsPublic(row))
                {
                    tally.Leave(LeftOutReason.NotPublic);
                    return;
                }

                var post = columns.Post(row);
                tally.Add(post);
                if (post is not null)
                    own.Add(post.Id);
            });
        if (!found || columns is null)
        {
            tally.Note(ExportSentences.UnknownLanguage(this, entry.Name));
            return;
        }

        (tally.FoundPosts, tally.Dialect, tally.Language) = (true, entry.KnownAs, columns.Language);
        if (!columns.SaysWhoCanSee)
            tally.Note(Unsaid);
    }

    [GeneratedRegex(@"^takeout-.*-(\d{3})(?: ?\(\d+\))?\.zip\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
