using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Versions;

namespace Vetting.Web.Api;

/// <summary>Which version a request was made for: RFC 9110's If-Match and If-None-Match, where a version's number is its
/// tag.</summary>
internal static class Preconditions
{
    /// <param name="over">The version that must stand, 0 for none; null where it does not matter.</param>
    /// <returns>False when a header is not of its shape.</returns>
    public static bool TryRead(HttpRequest request, out int? over)
    {
        over = null;
        var (match, none) = (request.Headers.IfMatch.ToString().Trim(), request.Headers.IfNoneMatch.ToString().Trim());
        if (none.Length > 0)
        {
            over = 0;
            return none == "*" && match.Length == 0;
        }

        if (match.Length == 0)
            return true;
        var isTag = match.Length > 2 && match[0] == '"' && match[^1] == '"'
            && int.TryParse(match[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        over = isTag ? int.Parse(match[1..^1], CultureInfo.InvariantCulture) : null;
        return isTag;
    }

    public static Answer Misread() => Problems.Invalid(
        "If-Match",
        "should be the ETag of a version, such as \"3\"; or If-None-Match should be *, for one that is not there yet");

    public static Answer Of(this Answer answer, Revision revision) => answer.With("ETag", $"\"{revision.Number}\"");
}
