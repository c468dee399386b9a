using System.Globalization;
using System.Net;
using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.X;

/// <summary>Takes an archive's posts: the creator's own words, whole, and of an edited one the last version.</summary>
internal sealed class XPosts(XAccount account, XNotes notes, ExportTally tally)
{
    // Versions of one post stand anywhere in the archive.
    private readonly Dictionary<string, Post> _edited = new(StringComparer.Ordinal);

    public void Take(JsonElement item, string place)
    {
        var tweet = item.Member("tweet") ?? item;
        var text = tweet.Text("full_text") ?? tweet.Text("text");
        // "retweeted" is always false.
        if (text?.StartsWith("RT @", StringComparison.Ordinal) == true)
            tally.Leave(LeftOutReason.Repost);
        else if (IsReply(tweet))
            tally.Leave(LeftOutReason.Reply);
        else
            TakeOwn(Post(tweet, text, place), FirstVersion(tweet));
    }

    /// <summary>Adds what could not be told before the last entry was seen.</summary>
    public void Finish()
    {
        foreach (var post in _edited.Values.Concat(notes.Rest()))
            tally.Add(post);
    }

    private void TakeOwn(Post? post, string? firstVersion)
    {
        if (post is not null && firstVersion is not null)
            Keep(firstVersion, post);
        else
            tally.Add(post);
    }

    private void Keep(string first, Post post)
    {
        if (_edited.TryGetValue(first, out var other))
            tally.Leave(LeftOutReason.OlderVersion);
        if (other is null || IsLater(post.Id, other.Id))
            _edited[first] = post;
    }

    // Numbers of up to 19 digits.
    private static bool IsLater(string id, string than) =>
        id.Length != than.Length ? id.Length > than.Length : string.CompareOrdinal(id, than) > 0;

    /// <returns>Null when a post was never edited.</returns>
    private static string? FirstVersion(JsonElement tweet)
    {
        var edits = tweet.Member("edit_info");
        var control = edits?.Member("initial") ?? edits?.Member("edit")?.Member("editControlInitial");
        string[] ids = [.. (control?.Items("editTweetIds") ?? []).Select(id => id.AsText()).OfType<string>()];
        return ids.Length > 1 ? ids[0] : edits?.Member("edit")?.Text("initialTweetId");
    }

    private bool IsReply(JsonElement tweet) =>
        Id(tweet, "in_reply_to_status_id") is not null
        && (account.Id is null || Id(tweet, "in_reply_to_user_id") != account.Id);

    private Post? Post(JsonElement tweet, string? text, string place)
    {
        if (text is null || Time(tweet.Text("created_at")) is not { } time)
            return null;
        var id = Id(tweet, "id");
        var (entities, extended) = (tweet.Member("entities"), tweet.Member("extended_entities"));
        JsonElement[] media = [.. (extended ?? entities)?.Items("media") ?? []];
        var links = (entities?.Items("urls") ?? []).Select(link => (link.Text("url"), link.Text("expanded_url")))
            .Concat(media.Select(one => (one.Text("url"), (string?)null)));
        var plain = WebUtility.HtmlDecode(text);
        var whole = notes.Take(time, plain) ?? XText.Expanded(plain, links);
        return new Post(
            id ?? place, PlainText.Of(whole), time,
            id is null ? null : $"https://x.com/{account.UserName ?? "i"}/status/{id}",
            Count(tweet, "favorite_count"), Shares: Count(tweet, "retweet_count"), Media: Kind(media),
            Language: LanguageTag.Of(tweet.Text("lang")));
    }

    private static string? Id(JsonElement tweet, string name) =>
        tweet.Text($"{name}_str") ?? tweet.Text(name)
            ?? (tweet.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null);

    private static long? Count(JsonElement tweet, string name) => tweet.Count(name)
        ?? (long.TryParse(tweet.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count : null);

    // Mon May 18 03:37:58 +0000 2026, and until 2018 2015-08-31 12:00:00 +0000.
    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(
            text, "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : ExportTime.Iso(text);

    private static MediaKind Kind(JsonElement[] media) => media.FirstOrDefault() switch
    {
        { ValueKind: JsonValueKind.Undefined } => MediaKind.None,
        var first when first.Text("type") == "photo" => MediaKind.Image,
        _ => MediaKind.Video,
    };
}
