using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vetting.Testing.Sources;

/// <summary>Accounts and posts in the shapes of the lexicons; $type is written where they demand it.</summary>
internal static class BlueskyShape
{
    private const string Cid = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a";

    public static JsonSerializerOptions Options { get; } =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static object Profile(BlueskyAccount account) => new
    {
        did = account.Did,
        handle = account.Handle,
        displayName = account.DisplayName,
        description = account.Description,
        followersCount = account.Followers,
        followsCount = account.Following,
        postsCount = account.Posts.Count,
        indexedAt = "2026-01-01T00:00:00.000Z",
        verification = account.Verification is null ? null : new
        {
            verifications = Array.Empty<object>(),
            verifiedStatus = account.Verification,
            trustedVerifierStatus = "none",
        },
        labels = (account.Labels ?? []).Select(label => new
        {
            src = account.Did,
            uri = $"at://{account.Did}/app.bsky.actor.profile/self",
            cid = Cid,
            val = label,
            cts = "1970-01-01T00:00:00.000Z",
        }),
    };

    public static object ProfileRecord(BlueskyAccount account) => new
    {
        uri = $"at://{account.Did}/app.bsky.actor.profile/self",
        cid = Cid,
        value = new Dictionary<string, object?>
        {
            ["$type"] = "app.bsky.actor.profile",
            ["displayName"] = account.DisplayName,
            ["description"] = account.Description,
            ["labels"] = account.Labels is null ? null : new Dictionary<string, object>
            {
                ["$type"] = "com.atproto.label.defs#selfLabels",
                ["values"] = account.Labels.Select(label => new { val = label }),
            },
        },
    };

    public static object Feed(BlueskyAccount account, BlueskyPage page) => new
    {
        cursor = page.Cursor,
        feed = page.Posts.Select(post => new
        {
            post = new
            {
                uri = Address(account, post),
                cid = Cid,
                author = post.Repost
                    ? new { did = "did:plc:z72i7hdynmk6r22z27h6tvur", handle = "other.example" }
                    : new { did = account.Did, handle = account.Handle },
                record = Record(account, post),
                replyCount = post.Comments,
                repostCount = post.Shares,
                likeCount = post.Likes,
                quoteCount = 0,
                indexedAt = Answers.Iso(post.PublishedAt.AddSeconds(1)),
                labels = Array.Empty<object>(),
            },
            reason = post.Repost ? new Dictionary<string, object>
            {
                ["$type"] = "app.bsky.feed.defs#reasonRepost",
                ["by"] = new { did = account.Did, handle = account.Handle },
                ["indexedAt"] = Answers.Iso(post.PublishedAt),
            } : null,
        }),
    };

    public static object Records(BlueskyAccount account, BlueskyPage page) => new
    {
        cursor = page.Cursor,
        records = page.Posts.Where(post => !post.Repost).Select(post =>
            new { uri = Address(account, post), cid = Cid, value = Record(account, post) }),
    };

    public static object DidDocument(BlueskyAccount account, string pds) => new Dictionary<string, object>
    {
        ["@context"] = new[] { "https://www.w3.org/ns/did/v1" },
        ["id"] = account.Did,
        ["alsoKnownAs"] = new[] { $"at://{account.KnownAs ?? account.Handle}" },
        ["service"] = new[]
        {
            new { id = "#atproto_pds", type = "AtprotoPersonalDataServer", serviceEndpoint = pds.TrimEnd('/') },
        },
    };

    private static string Address(BlueskyAccount account, SourcePost post) =>
        $"at://{(post.Repost ? "did:plc:z72i7hdynmk6r22z27h6tvur" : account.Did)}/app.bsky.feed.post/{post.Id}";

    private static Dictionary<string, object?> Record(BlueskyAccount account, SourcePost post)
    {
        var author = post.Reply ? "did:plc:z72i7hdynmk6r22z27h6tvur" : account.Did;
        var parent = new { cid = Cid, uri = $"at://{author}/app.bsky.feed.post/3k44dabcdxs2x" };
        return new()
        {
            ["$type"] = "app.bsky.feed.post",
            ["text"] = post.Text,
            ["createdAt"] = Answers.Iso(post.PublishedAt),
            ["langs"] = new[] { "en" },
            ["reply"] = post.Reply || post.Thread ? new { root = parent, parent } : null,
            ["embed"] = post.Image ? new Dictionary<string, object>
            {
                ["$type"] = "app.bsky.embed.images",
                ["images"] = Array.Empty<object>(),
            } : null,
        };
    }
}
