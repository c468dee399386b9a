using System.Text.RegularExpressions;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Mastodon;

/// <summary>The next page in a Link header, RFC 8288.</summary>
internal static partial class NextLink
{
    public static Uri? Of(Fetched answer) =>
        answer.Headers["Link"].Select(header => Link().Match(header)).FirstOrDefault(match => match.Success) is { } link
            && Uri.TryCreate(answer.Address, link.Groups["address"].Value, out var address)
                ? address
                : null;

    [GeneratedRegex("""<(?<address>[^<>]+)>\s*;([^<>]*;)?\s*rel="?next\b""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
