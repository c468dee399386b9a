using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Testing.Browser;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Connect;

/// <summary>The whole way, in a browser, against an authorization server that is none of ours; see oidc-provider.mjs.
/// </summary>
public sealed class RealServerTests(AzuriteFixture azurite, ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly Channel Channel = new(Platforms.TikTok, "ada.grows", null, null);
    private static readonly ConnectionKey Key = ConnectionKey.Of("maison-lin", Channel)!;

    [Fact]
    public async Task Consent_is_given_renewed_by_rotation_and_revoked()
    {
        var port = ConnectSite.FreePort();
        using var server = Start($"http://127.0.0.1:{port}/connect/back/tiktok");
        var lines = new SeenLines();
        await using var site = await ConnectSite.StartAsync(azurite, port, await SettingsAsync(server), lines);
        var (token, id) = await site.AskAsync([Channel], UnavailableReason.NoOpenSource, "en");
        await using var visit = await Visit.OpenAsync(
            chromium.Browser, site.Address, $"/connect/{token}", Screen.Desk);

        await visit.Page.GetByText("Connect TikTok").ClickAsync();
        await visit.Page.WaitForURLAsync("**/connect/*note=*");

        Assert.Contains("TikTok @ada.grows is connected", await visit.TextAsync(), StringComparison.Ordinal);
        var first = await TokensAsync(site);
        Assert.Equal(RunningSite.Now.AddSeconds(7_200), first.Until);
        Assert.Equal("Sun", Assert.Single((await ReadAsync(site))!.Posts).Text);

        // Each renewal takes the token that the one before gave; what was used is worth nothing.
        var time = (FakeTimeProvider)site.Get<TimeProvider>();
        for (var renewal = 0; renewal < 3; renewal++)
        {
            time.Advance(TimeSpan.FromHours(3));
            var before = await TokensAsync(site);
            Assert.NotNull(await ReadAsync(site));
            var after = await TokensAsync(site);
            Assert.NotEqual(before.Access, after.Access);
            Assert.NotEqual(before.Refresh, after.Refresh);
        }

        var last = await TokensAsync(site);
        await visit.PressAsync(visit.Page.GetByText("Disconnect"));
        Assert.Contains("is disconnected, and TikTok was told", await visit.TextAsync(), StringComparison.Ordinal);
        var connector = site.Get<IEnumerable<IConnector>>().Single(one => one.Platform == Platforms.TikTok);
        Assert.IsType<TokenAnswer.Ended>(await connector.RenewAsync(last, default));
        await Assert.ThrowsAsync<HistoryUnavailableException>(() => connector.IdentifyAsync(last, default));

        Assert.All([first.Access, first.Refresh!, last.Access, last.Refresh!], secret =>
            Assert.DoesNotContain(lines.All, line => line.Contains(secret, StringComparison.Ordinal)));
        Assert.NotNull(id);
    }

    [Fact]
    public async Task A_token_that_was_renewed_elsewhere_ends_the_consent()
    {
        var port = ConnectSite.FreePort();
        using var server = Start($"http://127.0.0.1:{port}/connect/back/tiktok");
        await using var site = await ConnectSite.StartAsync(azurite, port, await SettingsAsync(server), new());
        var (token, _) = await site.AskAsync([Channel], UnavailableReason.NoOpenSource, "en");
        await using var visit = await Visit.OpenAsync(chromium.Browser, site.Address, $"/connect/{token}", Screen.Desk);
        await visit.Page.GetByText("Connect TikTok").ClickAsync();
        await visit.Page.WaitForURLAsync("**/connect/*note=*");
        var connector = site.Get<IEnumerable<IConnector>>().Single(one => one.Platform == Platforms.TikTok);
        Assert.IsType<TokenAnswer.Granted>(await connector.RenewAsync(await TokensAsync(site), default));

        ((FakeTimeProvider)site.Get<TimeProvider>()).Advance(TimeSpan.FromHours(3));
        var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(() => ReadAsync(site));

        Assert.Equal(UnavailableReason.ConsentEnded, failure.Reason);
        await visit.GoAsync($"/connect/{token}");
        Assert.Contains("Your consent has ended", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_without_its_verifier_opens_nothing()
    {
        using var server = Start("http://127.0.0.1:9/connect/back/tiktok");
        await using var site = await ConnectSite.StartAsync(
            azurite, ConnectSite.FreePort(), await SettingsAsync(server), new());
        var connector = site.Get<IEnumerable<IConnector>>().Single(one => one.Platform == Platforms.TikTok);
        var request = new ConsentRequest("state", Core.Links.LinkToken.Create(), new("http://127.0.0.1:9/connect/back/tiktok"));
        var code = await CodeAsync(connector.AuthorizationAddress(request));

        Assert.IsType<TokenAnswer.Ended>(await connector.ExchangeAsync(
            code, request with { Verifier = Core.Links.LinkToken.Create() }, default));
        var another = await CodeAsync(connector.AuthorizationAddress(request));
        Assert.IsType<TokenAnswer.Granted>(await connector.ExchangeAsync(another, request, default));
        Assert.IsType<TokenAnswer.Ended>(await connector.ExchangeAsync(another, request, default));
    }

    private static async Task<string> CodeAsync(Uri address)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true });
        while (address.Port != 9)
        {
            using var answer = await browser.GetAsync(address);
            address = new Uri(address, answer.Headers.Location!);
        }

        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)["code"].ToString();
    }

    private static Task<ChannelHistory?> ReadAsync(RunningSite site) => site.Get<IConnectedHistories>().TryReadAsync(
        "maison-lin", Sample.Submission.Creator, Channel, HistoryLimits.Default, null, default);

    private static async Task<ConnectionTokens> TokensAsync(RunningSite site) => site.Get<ITokenProtection>().Unprotect(
        Key, (await site.Get<IConnectionStore>().FindAsync(Key, default))!.Connection.Tokens)!;

    private static AuthorizationServer Start(string back) => AuthorizationServer.Start("OidcProvider", "client", "secret", back);

    private static async Task<string[]> SettingsAsync(AuthorizationServer server)
    {
        var address = await server.AddressAsync();
        return
        [
            $"Fetch:AllowHosts:0={address.Authority}",
            $"Sources:TikTok:Address={address}v2/",
            $"Sources:TikTok:AuthorizeAddress={address}v2/auth/authorize/",
            "Sources:TikTok:ClientKey=client",
            "Sources:TikTok:ClientSecret=secret",
        ];
    }
}
