using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Web.Api;
using Vetting.Web.Site;

namespace Vetting.Web.Security;

/// <summary>What somebody is told who has to wait: 429, with when to come again.</summary>
internal static class Limited
{
    private static readonly LocalizedText Heading = new("Un instant, s’il vous plaît", "One moment, please");

    private static readonly LocalizedText Do = new(
        "Trop d’essais n’ont pas abouti en peu de temps. Réessayez dans une minute.",
        "Too many attempts failed within a short time. Try again in a minute.");

    public static IResult Problem(TimeSpan wait) => Problems.TooMany().With("Retry-After", Seconds(wait));

    public static IResult Page(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Seconds(wait);
        return Notice.Page(
            ReaderChoice.Of(http), StatusCodes.Status429TooManyRequests, Heading, [Do], policy: PagePolicy.SignedIn);
    }

    public static string Seconds(TimeSpan wait) =>
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
