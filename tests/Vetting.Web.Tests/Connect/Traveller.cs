using System.Net;

namespace Vetting.Web.Tests.Connect;

/// <summary>A browser reduced to its cookies and redirects, for what no real one does.</summary>
internal sealed class Traveller(string site) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>As the site set it last.</summary>
    public string? Cookie { get; set; }

    /// <summary>Presses connect.</summary>
    /// <returns>Where the page leads: to the platform.</returns>
    public async Task<Uri> StartAsync(string token, string platform, int channel = 0)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{site}/connect/{token}/{platform}?channel={channel}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", Cookie, StringComparison.OrdinalIgnoreCase);
        Cookie = Cookie.Split(';')[0];
        var refresh = answer.Headers.GetValues("Refresh").Single();
        Assert.StartsWith("0; url=", refresh, StringComparison.Ordinal);
        return new Uri(refresh["0; url=".Length..]);
    }

    /// <summary>Agrees, or not, at the platform.</summary>
    /// <returns>Where it leads: back.</returns>
    public async Task<Uri> AgreeAsync(Uri platform)
    {
        using var answer = await _http.GetAsync(platform);
        return answer.Headers.Location!;
    }

    /// <summary>Comes back.</summary>
    /// <returns>The page that is shown then.</returns>
    public async Task<(int Status, string Text)> ReturnAsync(Uri back)
    {
        using var answer = await SendAsync(HttpMethod.Get, back.AbsoluteUri);
        return answer.Headers.Location is { } page ? await SeeAsync($"{site}{page}") : await SeenAsync(answer);
    }

    public async Task<(int Status, string Text)> SeeAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        return await SeenAsync(answer);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (Cookie is not null)
            request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<(int, string)> SeenAsync(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
}
