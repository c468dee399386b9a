using System.Text.RegularExpressions;
using Vetting.Core.Content;

namespace Vetting.Core.Creators;

internal static partial class ChannelParser
{
    private const long MostFollowers = 10_000_000_000;

    public static Channel? Read(JsonFields fields)
    {
        var platform = ReadPlatform(fields);
        var handle = ReadHandle(fields, platform);
        var address = fields.WebAddress("address", required: platform == Platforms.Feed);
        var followers = fields.WholeNumber("followers", 0, MostFollowers, required: false);
        fields.RefuseOthers();
        if (platform is null)
            return null;
        var named = platform is Platforms.Feed or Platforms.Bluesky
            || Given(fields, "handle") || Given(fields, "address");
        if (!named)
            fields.Note("handle", "should be given, or address");
        return new Channel(platform, AccountName.Of(platform, handle, address), address, followers);
    }

    /// <param name="account">A handle, or the address of a page or feed.</param>
    /// <returns>Null when it is no account of the channel's platform.</returns>
    public static Channel? Correct(Channel channel, string account)
    {
        var text = account.Trim();
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https";
        // The one platform whose address alone does not do.
        if (channel.Platform == Platforms.Bluesky && BlueskyPage().Match(text) is { Success: true } profile)
            (text, isAddress) = (profile.Groups[1].Value, false);
        List<FieldError> errors = [];
        var fields = JsonFields.Read(CanonicalJson.Serialize(new Dictionary<string, string>
        {
            ["platform"] = channel.Platform,
            [isAddress || channel.Platform == Platforms.Feed ? "address" : "handle"] = text,
        }), errors)!;
        return Read(fields) is { } corrected && errors.Count == 0 ? corrected with { Followers = channel.Followers } : null;
    }

    private static string? ReadPlatform(JsonFields fields) =>
        fields.Text("platform", 30) is not { } platform ? null
            : Platform().IsMatch(platform) ? platform
            : fields.Refuse<string>(
                "platform", "should be 1 to 30 of a-z, 0-9 and -, such as bluesky, feed or instagram");

    private static string? ReadHandle(JsonFields fields, string? platform)
    {
        var handle = fields.Text("handle", 253, required: platform == Platforms.Bluesky)?.TrimStart('@');
        return (platform, handle) switch
        {
            (_, null) => null,
            (Platforms.Feed, _) => fields.Refuse<string>(
                "handle", "should be left out for a feed; its address is enough"),
            (Platforms.Bluesky, _) => BlueskyHandle().IsMatch(handle) ? handle : fields.Refuse<string>(
                "handle", "should be a Bluesky handle such as ada.bsky.social, or a did:plc or did:web"),
            (Platforms.Mastodon, _) when AccountName.IsFederated(handle) => handle,
            _ => Handle().IsMatch(handle) ? handle : fields.Refuse<string>(
                "handle", "should be the account's name: 1 to 100 characters without spaces, / or @"),
        };
    }

    private static bool Given(JsonFields fields, string name) => fields.Find(name, required: false) is not null;

    [GeneratedRegex(@"\A[a-z0-9-]{1,30}\z")]
    private static partial Regex Platform();

    [GeneratedRegex(@"\A[^\s/@\\?#]{1,100}\z")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\Ahttps://bsky\.app/profile/([^/?#]{1,253})/?\z", RegexOptions.NonBacktracking)]
    private static partial Regex BlueskyPage();

    // https://atproto.com/specs/handle and https://atproto.com/specs/did
    [GeneratedRegex(@"\A(([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
        + @"|did:(plc:[a-z2-7]{24}|web:[a-zA-Z0-9.-]+(%3A\d+)?))\z", RegexOptions.NonBacktracking)]
    private static partial Regex BlueskyHandle();
}
