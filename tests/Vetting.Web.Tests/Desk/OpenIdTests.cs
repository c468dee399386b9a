using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Brands;
using Vetting.Testing;
using Vetting.Testing.Browser;
using Vetting.Web.Tests.Connect;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>The whole way, in a browser, with a provider of identities that is none of ours; see identity-provider.mjs.
/// </summary>
public sealed class OpenIdTests(AzuriteFixture azurite, ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Desk = "/desk/maison-lin";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "Se connecter avec 127.0.0.1", "Rien ne vous attend")]
    [InlineData("en", "Sign in with 127.0.0.1", "Nothing waits for you")]
    public async Task Signs_in_a_member_for_whose_address_the_provider_vouches(string language, string button, string home)
    {
        var port = ConnectSite.FreePort();
        using var provider = Start(port, "claire@maison-lin.example", verified: true);
        await using var site = await SiteAsync(port, await provider.AddressAsync());
        await using var visit = await Visit.OpenAsync(
            chromium.Browser, site.Address, $"{Desk}/sign-in?lang={language}", Screen.Phone);
        await visit.ShootAsync($"sign-in-openid-{language}");
        await Axe.SoundAsync(visit);

        await visit.Page.GetByText(button).ClickAsync();
        await visit.Page.WaitForURLAsync($"**{Desk}");

        Assert.Contains(home, await visit.TextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator("form[action$='/sign-out'] button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/sign-in");
        await visit.Page.GotoAsync($"{site.Address}{Desk}");
        Assert.EndsWith("/sign-in", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mallory@elsewhere.example", true, "This address is not on the team")]
    [InlineData("claire@maison-lin.example", false, "The sign-in was not completed")]
    public async Task Opens_nothing_to_others_and_for_no_address_that_nobody_verified(string email, bool verified, string said)
    {
        var port = ConnectSite.FreePort();
        using var provider = Start(port, email, verified);
        await using var site = await SiteAsync(port, await provider.AddressAsync());
        await using var visit = await Visit.OpenAsync(
            chromium.Browser, site.Address, $"{Desk}/sign-in?lang=en", Screen.Desk.Dark);

        await visit.Page.GetByText("Sign in with").ClickAsync();
        await visit.Page.WaitForURLAsync("**/open-id/back?*");

        Assert.Contains(said, await visit.TextAsync(), StringComparison.Ordinal);
        await visit.Page.GotoAsync($"{site.Address}{Desk}");
        Assert.EndsWith("/sign-in", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_answer_that_this_browser_did_not_ask_for()
    {
        var port = ConnectSite.FreePort();
        using var provider = Start(port, "claire@maison-lin.example", verified: true);
        await using var site = await SiteAsync(port, await provider.AddressAsync());
        var (mine, others) = (await BackAsync(site), await BackAsync(site));

        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(browser, others.Answer));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(mine.Browser, others.Answer));
        // What was kept is forgotten with the first answer, were it another's.
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(mine.Browser, mine.Answer));
        Assert.Equal(HttpStatusCode.SeeOther, await StatusAsync(others.Browser, others.Answer));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(others.Browser, others.Answer));
    }

    [Fact]
    public async Task Says_that_a_provider_does_not_answer()
    {
        await using var site = await SiteAsync(ConnectSite.FreePort(), new Uri("http://127.0.0.1:9/"));
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };

        using var away = await http.GetAsync($"{Desk}/open-id?lang=en", Cancellation);
        using var unknown = await http.GetAsync("/desk/nobody/open-id", Cancellation);

        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.NotFound), (away.StatusCode, unknown.StatusCode));
        Assert.Contains("The sign-in service does not answer", await away.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static AuthorizationServer Start(int port, string email, bool verified) => AuthorizationServer.Start(
        "IdentityProvider", "desk", "secret", $"http://127.0.0.1:{port}{Desk}/open-id/back", email, verified ? "true" : "false");

    private Task<RunningSite> SiteAsync(int port, Uri authority) => RunningSite.StartAsync(
        azurite, [$"Web:PublicAddress=http://127.0.0.1:{port}"],
        builder => builder.Services.AddSingleton<IBrandDirectory>(new OneBrand(new Brand(
            "maison-lin", "Maison Lin", [], null, [new BrandOwner("claire@maison-lin.example", "Claire")],
            OpenId: new OpenIdClient(authority, "desk", "secret")))));

    /// <summary>Goes to the provider, and does not follow the last step back.</summary>
    private static async Task<(HttpClient Browser, Uri Answer)> BackAsync(RunningSite site)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var address = new Uri($"{site.Address}{Desk}/open-id");
        do
        {
            using var answer = await browser.GetAsync(address, Cancellation);
            address = new Uri(address, answer.Headers.Location!);
        }
        while (!address.AbsolutePath.EndsWith("/back", StringComparison.Ordinal));
        return (browser, address);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, Uri address)
    {
        using var answer = await browser.GetAsync(address, Cancellation);
        return answer.StatusCode;
    }
}
