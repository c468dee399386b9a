using Microsoft.AspNetCore.Http;
using Vetting.Core.Review;

namespace Vetting.Web.Site;

/// <summary>What a browser may do with a page.</summary>
/// <param name="ReferrerPolicy">no-referrer wherever the address holds a token.</param>
internal sealed record PagePolicy(string ContentSecurityPolicy, string ReferrerPolicy)
{
    private const string Sources =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

    public static PagePolicy Strict { get; } = new($"{Sources}; frame-ancestors 'none'", "no-referrer");

    /// <summary>For pages behind a cookie: their forms must carry an Origin, which no-referrer would blank.</summary>
    public static PagePolicy SignedIn { get; } = Strict with { ReferrerPolicy = "same-origin" };

    /// <summary>The same for pages with a script of ours, which does without what it does not get.</summary>
    public PagePolicy Scripted => this with
    {
        ContentSecurityPolicy = $"{ContentSecurityPolicy}; script-src 'self'; connect-src 'self'",
    };

    /// <summary>The same where pictures stand in the page itself.</summary>
    /// <param name="seen">Null for none.</param>
    public PagePolicy Showing(SeenEvidence? seen) => seen is not { Pictures.Count: > 0 } ? this : this with
    {
        ContentSecurityPolicy = ContentSecurityPolicy.Replace(
            "img-src 'self'", "img-src 'self' data:", StringComparison.Ordinal),
    };

    /// <summary>For a page that shows a mail in a frame.</summary>
    public static PagePolicy Framing { get; } = new(
        $"{Sources}; frame-src 'self'; frame-ancestors 'none'",
        "no-referrer");

    /// <summary>For the mail in that frame: styled by itself, no script, links open outside.</summary>
    public static PagePolicy Framed { get; } = new(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; " +
        "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox", "no-referrer");

    public void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = ReferrerPolicy;
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
    }
}
