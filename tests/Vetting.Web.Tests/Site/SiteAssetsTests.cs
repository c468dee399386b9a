using Vetting.Web.Site;

namespace Vetting.Web.Tests.Site;

public sealed class SiteAssetsTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Serves_a_style_for_a_year_under_the_address_of_its_content()
    {
        using var client = new HttpClient();
        using var style = await client.GetAsync(fixture.Site.Address + SiteAssets.Style.Address);
        using var other = await client.GetAsync($"{fixture.Site.Address}/assets/site.000000000000.css");

        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (int)other.StatusCode);
    }

    [Theory]
    [InlineData("https://a.example/b", "https://a.example/b")]
    [InlineData("http://a.example", "http://a.example/")]
    [InlineData("https://a.example@b.example/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//a.example", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Links_only_where_http_leads(string? address, string? link) => Assert.Equal(link, SafeLink.Of(address));
}
