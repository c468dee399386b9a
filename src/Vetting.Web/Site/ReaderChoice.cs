using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Vetting.Web.Site;

/// <summary>
/// Which language to answer in: the one asked for, else the link's, else the browser's, else English.
/// </summary>
internal static class ReaderChoice
{
    public static Reader Of(HttpContext http, string? locale = null) =>
        http.Request.Query["lang"].ToString() is "fr" or "en"
            ? Reader.Of(http.Request.Query["lang"].ToString())
            : locale is not null ? Reader.Of(locale) : FromBrowser(http);

    private static Reader FromBrowser(HttpContext http) =>
        StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var wanted)
            ? wanted
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.ToString())
                .Where(tag => tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
                    || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                .Select(Reader.Of)
                .FirstOrDefault(Reader.English)
            : Reader.English;
}
