using System.Text.RegularExpressions;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Bluesky;

/// <summary>A handle in lower case or a DID, as https://atproto.com/specs/handle and /specs/did have them.</summary>
internal sealed partial record AtIdentifier(string Value, bool IsDid)
{
    private static readonly string[] NeverResolved =
        [".alt", ".arpa", ".internal", ".invalid", ".local", ".localhost", ".onion"];

    /// <exception cref="HistoryUnavailableException">Malformed: the channel names no valid account.</exception>
    public static AtIdentifier Of(Channel channel) =>
        Parse(channel.Handle ?? ProfilePage(channel.Address)) ?? throw new HistoryUnavailableException(
            UnavailableReason.Malformed,
            "The handle should be a domain name such as ada.bsky.social, or a did:plc or did:web.");

    public static AtIdentifier? Parse(string? text)
    {
        var value = text?.Trim().TrimStart('@');
        return value switch
        {
            null => null,
            _ when IsValidDid(value) => new(value, IsDid: true),
            _ when IsValidHandle(value) => new(value.ToLowerInvariant(), IsDid: false),
            _ => null,
        };
    }

    /// <summary>The account in https://bsky.app/profile/{account}, an address that people give; else null.</summary>
    public static string? ProfilePage(string? address) =>
        address is not null && Page().Match(address) is { Success: true } page ? page.Groups[1].Value : null;

    private static bool IsValidHandle(string text) =>
        text.Length <= 253 && Handle().IsMatch(text)
        && !NeverResolved.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsValidDid(string text) => Plc().IsMatch(text) || (text.Length <= 261 && Web().IsMatch(text));

    [GeneratedRegex(
        @"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^did:plc:[a-z2-7]{24}\z")]
    private static partial Regex Plc();

    // The network allows host names only, and a port on localhost for development.
    [GeneratedRegex(
        @"^did:web:(localhost(%3A[0-9]{1,5})?|"
        + @"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?)\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Web();

    [GeneratedRegex(@"^https?://(?:www\.)?bsky\.app/profile/([^/?#]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Page();
}
