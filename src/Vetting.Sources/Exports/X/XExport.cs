using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;

namespace Vetting.Sources.Exports.X;

/// <summary>
/// An X archive: scripts that set a variable to JSON. Since 2022 data/tweets.js with its parts, before that
/// data/tweet.js, whose entries were flat until 2020, and until 2018 a script a month. Posts of over 280 characters
/// stand whole in note-tweet.js only. What was deleted is never read.
/// </summary>
internal sealed class XExport : IExportPlatform
{
    private static readonly PathPattern[] Lists =
    [
        new("tweets.js"), new("tweets-part#.js"), new("tweet.js"), new("tweet-part#.js"), new("js/tweets/*.js"),
        new("community-tweet.js"), new("community-tweet-part#.js"),
    ];

    private static readonly PathPattern[] Notes = [new("note-tweet.js"), new("note-tweet-part#.js")];

    public string Platform => "x";

    public LocalizedText Ask { get; } = new(
        "Paramètres › Votre compte › Télécharger une archive de vos données",
        "Settings › Your account › Download an archive of your data");

    public IReadOnlyList<PathPattern> Posts { get; } = [.. Lists, .. Notes];

    public IReadOnlyList<PathPattern> Signs { get; } =
        [new("data/account.js"), new("data/manifest.js"), new("your archive.html")];

    public IReadOnlyList<PathPattern> Pages { get; } = [];

    public string? NameOf(string head) =>
        head.Contains("YTD.tweets.", StringComparison.Ordinal) ? "tweets.js"
            : head.Contains("YTD.tweet.", StringComparison.Ordinal) ? "tweet.js"
            : head.Contains("YTD.note_tweet.", StringComparison.Ordinal) ? "note-tweet.js"
            : head.Contains("YTD.community_tweet.", StringComparison.Ordinal) ? "community-tweet.js"
            : head.Contains("Grailbird.data.tweets_", StringComparison.Ordinal) ? "js/tweets/month.js"
            : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        var account = XAccount.Read(this, files, tally);
        var notes = XNotes.Read(this, files, tally, files.Find(Notes));
        var posts = new XPosts(account, notes, tally);
        foreach (var part in files.Find(Lists))
        {
            if (tally.Dialect.Length == 0)
                tally.Dialect = part.Entry.KnownAs;
            tally.FoundPosts |= JsonFile.Read(
                this, files, part.Entry, tally, path => path.Length == 0 ? JsonWant.Items : JsonWant.Walk,
                (item, _, place) => posts.Take(item, place), after: '=').Count > 0;
        }

        posts.Finish();
        if (tally.Dialect.Length == 0)
            tally.Dialect = files.Find(Notes).FirstOrDefault()?.Entry.KnownAs ?? "";
        foreach (var missing in XManifest.Missing(this, files, tally))
            tally.Note(ExportSentences.MissingPart(this, missing));
    }
}
