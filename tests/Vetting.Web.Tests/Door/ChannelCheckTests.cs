using System.Net;
using Microsoft.Playwright;
using Vetting.Core.Briefs;
using Vetting.Testing;
using Vetting.Testing.Browser;
using Vetting.Testing.Builders;
using Vetting.Testing.Sources;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Door;

/// <summary>Accounts that are looked at while a creator types them.</summary>
public sealed class ChannelCheckTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ChromiumFixture _chromium = new();
    private FeedServer _feeds = null!;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _feeds = await FeedServer.StartAsync();
        _feeds.Posts = SourcePost.Daily(20, RunningSite.Now.AddDays(-1));
        _site = await RunningSite.StartAsync(azurite,
        [
            .. _feeds.Settings.Select(setting => $"{setting.Key}={setting.Value}"), "Fetch:Retries=0",
            "Limits:ChecksByAddress=8",
        ]);
        await _site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief, default);
        await _chromium.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _site.DisposeAsync();
        await _feeds.DisposeAsync();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Says_while_it_is_typed_what_was_found_and_what_cannot_be_read_without_the_creator(string language)
    {
        await using var visit = await OpenAsync($"/apply/maison-lin/{Sample.Brief.Id}?lang={language}", Screen.Phone);
        await visit.Page.Locator("#account0").FillAsync("@lea.cuisine");
        await visit.Page.Locator("#platform1").SelectOptionAsync("feed");
        await visit.Page.Locator("#account1").FillAsync(_feeds.Rss);
        await visit.Page.Locator("#platform2").SelectOptionAsync("feed");
        await visit.Page.Locator("#account2").FillAsync($"{_feeds.Page}nothing.xml");
        await visit.Page.Locator("#platform3").SelectOptionAsync("bluesky");
        await visit.Page.Locator("#account3").FillAsync("no handle");

        await Assertions.Expect(Note(visit, 0)).ToContainTextAsync(
            language == "fr" ? "nous ne pouvons rien lire sur Instagram" : "we can read nothing on Instagram");
        await Assertions.Expect(Note(visit, 1)).ToContainTextAsync("Le potager de Léa");
        await Assertions.Expect(Note(visit, 2)).ToContainTextAsync(language == "fr" ? "aucun compte" : "no account");
        await Assertions.Expect(Note(visit, 3)).ToContainTextAsync(language == "fr" ? "pas un compte" : "no account");
        await Assertions.Expect(visit.Page.Locator("[data-check-all]")).ToBeHiddenAsync();
        await visit.ShootAsync($"door-check-{language}");
        await Axe.SoundAsync(visit);
    }

    [Fact]
    public async Task Without_a_script_a_button_does_the_same_and_keeps_what_was_typed()
    {
        await using var visit = await OpenAsync(
            $"/apply/maison-lin/{Sample.Brief.Id}?lang=en", Screen.Desk with { Scripts = false });
        await visit.Page.Locator("#name").FillAsync("Léa");
        await visit.Page.Locator("#platform0").SelectOptionAsync("feed");
        await visit.Page.Locator("#account0").FillAsync(_feeds.Atom);
        await visit.PressAsync(visit.Page.GetByText("Check the accounts"));

        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("Le potager de Léa", await Note(visit, 0).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Léa", await visit.Page.Locator("#name").InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator(".errors").CountAsync());
    }

    [Fact]
    public async Task Looks_once_for_the_same_account_and_no_more_often_than_allowed()
    {
        var before = _feeds.Http.Requests.Count;
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 9; time++)
            statuses.Add(await CheckAsync("feed", _feeds.Json));

        Assert.Equal(before + 1, _feeds.Http.Requests.Count);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses.Distinct());
        Assert.Equal(8, statuses.Count(status => status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Looks_for_no_other_site_and_at_no_address_that_is_not_public()
    {
        Assert.Equal(HttpStatusCode.NotFound, await CheckAsync("feed", _feeds.Rss, from: "cross-site"));
        Assert.Equal(HttpStatusCode.OK, await CheckAsync("feed", "http://169.254.169.254/latest/"));
        Assert.Empty(_feeds.Http.Requests);
    }

    private async Task<HttpStatusCode> CheckAsync(string platform, string account, string from = "same-origin")
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);
        using var form = new FormUrlEncodedContent([new("platform", platform), new("account", account)]);
        using var answer = await client.PostAsync(new Uri($"{_site.Address}/apply/maison-lin/{Sample.Brief.Id}/check"), form);
        return answer.StatusCode;
    }

    private Task<Visit> OpenAsync(string path, Screen screen) =>
        Visit.OpenAsync(_chromium.Browser, _site.Address, path, screen);

    private static ILocator Note(Visit visit, int row) => visit.Page.Locator($"[data-note='{row}']");
}
