using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;
using Vetting.Sources.Exports.Meta;

namespace Vetting.Sources.Exports.Facebook;

/// <summary>
/// Facebook's your_posts_1.json, under one long name or another: [{timestamp, data:[{post}], attachments, title}]. No
/// addresses, no counts, and not who can see a post. The title is Facebook's sentence on it, not the author's.
/// </summary>
internal sealed class FacebookExport : IExportPlatform
{
    private static readonly PathPattern[] Lists =
    [
        new("your_posts__check_ins__photos_and_videos_#.json"), new("your_posts_#.json"),
        new("your_posts_and_photos_#.json"),
    ];

    private static readonly LocalizedText Unsaid = new(
        "L’export Facebook ne dit pas qui pouvait voir chaque publication : toutes ont été lues.",
        "The Facebook export does not say who could see each post: all were read.");

    public string Platform => "facebook";

    public LocalizedText Ask { get; } = new(
        "Espace Comptes › Vos informations et autorisations › Exporter vos informations, avec Publications, au " +
        "format JSON et pour toute la période",
        "Accounts Centre › Your information and permissions › Export your information, with Posts, in the format " +
        "JSON and for all time");

    public IReadOnlyList<PathPattern> Posts => Lists;

    public IReadOnlyList<PathPattern> Signs { get; } =
    [
        new("profile_information/profile_information.json"), new("comments_and_reactions/comments.json"),
        new("friends/your_friends.json"),
    ];

    public IReadOnlyList<PathPattern> Pages { get; } =
        [new("your_posts__check_ins__photos_and_videos_#.html"), new("your_posts_#.html"), new("your_posts.html")];

    public string? NameOf(string head) =>
        head.Contains("\"timestamp\"", StringComparison.Ordinal)
            && (head.Contains("\"post\"", StringComparison.Ordinal)
                || head.Contains("\"attachments\"", StringComparison.Ordinal))
            ? "your_posts_1.json"
            : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        foreach (var list in Lists)
        {
            var parts = files.Find(list);
            foreach (var missing in PartGaps.Of(parts, first: 1))
                tally.Note(ExportSentences.MissingPart(this, missing));
            foreach (var part in parts)
                ReadList(files, part.Entry, tally);
        }

        if (tally.HasPosts)
            tally.Note(Unsaid);
    }

    private void ReadList(ExportFiles files, ExportEntry entry, ExportTally tally)
    {
        var single = JsonFile.FirstName(entry) is "timestamp" or "data" or "attachments" or "title" or "tags";
        var found = JsonFile.Read(
            this, files, entry, tally,
            path => single ? JsonWant.Whole : path.Contains('/') ? JsonWant.Walk : JsonWant.Items,
            (item, _, place) => tally.Add(Post(item, place)));
        if (found.Count > 0)
            (tally.FoundPosts, tally.Dialect) = (true, entry.KnownAs);
        else
            tally.Note(ExportSentences.UnknownShape(this, entry.Name));
    }

    private static bool HasData(JsonElement item) =>
        item.Member("data") is not null || item.Member("attachments") is not null;

    private static Post? Post(JsonElement item, string place)
    {
        // Under labels the words of a post have not been seen, and must not pass for a post without any.
        if (item.Seconds("timestamp") is not { } time || (item.Member("label_values") is not null && !HasData(item)))
            return null;
        JsonElement[] attached = [.. item.Items("attachments").SelectMany(attachment => attachment.Items("data"))];
        var media = attached.Select(one => one.Member("media")).OfType<JsonElement>().ToArray();
        string[] own = [.. item.Items("data").Select(part => part.Words("post")).OfType<string>()];
        var words = own.Length > 0 ? own : media.Select(one => one.Words("description")).OfType<string>();
        return new Post(
            place, string.Join('\n', words.Distinct(StringComparer.Ordinal)), time,
            Media: media.Length > 0 ? MetaMedia.Of(media)
                : attached.Any(one => one.Member("external_context") is not null) ? MediaKind.Link
                : MediaKind.None);
    }
}
