using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;
using Vetting.Sources.Exports.Meta;

namespace Vetting.Sources.Exports.Instagram;

/// <summary>
/// Instagram's four generations: media.json until 2020, content/posts_1.json, the same below
/// your_instagram_activity, and since 2025 your_instagram_activity/media/posts_1.json. No addresses, no counts, no
/// paid-partnership flag in any.
/// </summary>
internal sealed class InstagramExport : IExportPlatform
{
    private const string Site = "https://www.instagram.com/";

    private static readonly PathPattern[] Lists =
        [new("posts_#.json", numbered: true), .. Named("reels_#.json"), .. Named("igtv_videos_#.json")];

    private static readonly PathPattern[] Stories = [.. Named("stories_#.json")];
    private static readonly PathPattern Old = new("media.json");

    // What a list with a single post in it begins with, where the list itself is left out.
    private static readonly HashSet<string> OfOnePost = new(StringComparer.Ordinal)
    {
        "media", "title", "creation_timestamp", "timestamp", "label_values", "fbid", "uri",
    };

    public string Platform => "instagram";

    public LocalizedText Ask { get; } = new(
        "Espace Comptes › Vos informations et autorisations › Exporter vos informations, avec Publications, au " +
        "format JSON et pour toute la période",
        "Accounts Centre › Your information and permissions › Export your information, with Posts, in the format " +
        "JSON and for all time");

    public IReadOnlyList<PathPattern> Posts { get; } = [.. Lists, .. Stories, Old];

    public IReadOnlyList<PathPattern> Signs { get; } =
    [
        new("personal_information/personal_information.json"), new("followers_#.json"), new("following.json"),
        new("post_comments_#.json"), new("reels_comments.json"), new("liked_posts.json"), new("saved_posts.json"),
    ];

    public IReadOnlyList<PathPattern> Pages { get; } =
        [new("media/posts_#.html"), new("content/posts_#.html"), new("posts_#.html"), new("media/reels.html")];

    public string? NameOf(string head) => head switch
    {
        _ when head.Contains("\"ig_reels_media\"", StringComparison.Ordinal) => "media/reels.json",
        _ when head.Contains("\"ig_stories\"", StringComparison.Ordinal) => "media/stories.json",
        _ when head.Contains("\"media\"", StringComparison.Ordinal)
            && head.Contains("\"creation_timestamp\"", StringComparison.Ordinal) => "posts_1.json",
        _ => null,
    };

    public void Read(ExportFiles files, ExportTally tally)
    {
        InstagramProfile.Read(this, files, tally);
        foreach (var list in Lists)
        {
            var parts = files.Find(list);
            foreach (var missing in PartGaps.Of(parts, first: 1))
                tally.Note(ExportSentences.MissingPart(this, missing));
            foreach (var part in parts)
                ReadList(files, part.Entry, tally, wordless: null);
        }

        foreach (var part in files.Find(Stories))
            ReadList(files, part.Entry, tally, wordless: LeftOutReason.WordlessStory);
        foreach (var part in files.Find(Old))
            tally.FoundPosts |= ReadOld(files, part.Entry, tally);
    }

    // Other sections have a reels.json and a posts.json too: what was subscribed to, and how posts fared.
    private static PathPattern[] Named(string name) =>
        [new($"^{name}"), new($"media/{name}"), new($"content/{name}")];

    private void ReadList(ExportFiles files, ExportEntry entry, ExportTally tally, LeftOutReason? wordless)
    {
        var single = JsonFile.FirstName(entry) is { } first && OfOnePost.Contains(first);
        var found = JsonFile.Read(this, files, entry, tally, path => Want(path, single), (item, _, place) =>
        {
            var post = MetaPost.Of(item, place, Site);
            tally.Language ??= MetaPost.LanguageOf(item);
            if (post is { Text: "" } && wordless is { } reason)
                tally.Leave(reason);
            else
                tally.Add(post);
            if (post is null && MetaPost.IsInUnknownLanguage(item))
                tally.Note(ExportSentences.UnknownLanguage(this, entry.Name));
        });
        if (found.Count > 0)
            (tally.FoundPosts, tally.Dialect) = (true, tally.Dialect.Length > 0 ? tally.Dialect : Dialect(entry));
        else
            tally.Note(ExportSentences.UnknownShape(this, entry.Name));
    }

    // The list is the document, or stands in it under a name that changes with the years.
    private static JsonWant Want(string path, bool single) =>
        single ? JsonWant.Whole : path.Contains('/') ? JsonWant.Walk : JsonWant.Items;

    private static string Dialect(ExportEntry entry) =>
        entry.KnownAs == entry.Name
        && entry.Path.Split('/') is [.., var folder, var name] ? $"{folder}/{name}" : entry.KnownAs;

    private bool ReadOld(ExportFiles files, ExportEntry entry, ExportTally tally)
    {
        tally.Dialect = "media.json";
        return JsonFile.Read(this, files, entry, tally,
            path => path is "photos" or "videos" ? JsonWant.Items : JsonWant.Walk,
            (item, list, place) => tally.Add(OldPost(item, place.Replace("#", $"#{list}/")))).Count > 0;
    }

    private static Post? OldPost(JsonElement item, string place) =>
        ExportTime.Iso(item.Text("taken_at")) is { } time && item.Text("path") is { } path
            ? new Post(place, item.Words("caption") ?? "", time, Media: MetaMedia.Of(path))
            : null;
}
