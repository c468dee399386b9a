using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Brands;
using Vetting.Core.Events;
using Vetting.Core.Members;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Browser;
using Vetting.Testing.Sources;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Webhooks;

/// <summary>What a brand's own system was told, as owners and operators see it.</summary>
public sealed class EventPagesTests(AzuriteFixture azurite, ChromiumFixture chromium)
    : IClassFixture<ChromiumFixture>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _received = [];
    private int _status = 503;
    private LocalServer _system = null!;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _system = await LocalServer.StartAsync(context =>
        {
            _received.Enqueue(context.Request.Headers["webhook-id"].ToString());
            context.Response.StatusCode = _status;
            return Task.CompletedTask;
        });
        var webhook = new OutcomeWebhook(new Uri(_system.Address, "events?secret=hidden"), WebhookSecret.Create());
        _site = await RunningSite.StartAsync(
            azurite, more: builder => builder.Services.AddSingleton<IBrandDirectory>(new Listening(webhook)));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task Owners_see_what_was_sent_and_send_it_again(string language, bool phone)
    {
        var id = await RaiseAsync(EventType.Received, EventType.Ready);
        await using var visit = await MemberAsync(
            $"/desk/maison-lin/webhooks?lang={language}", MemberRole.Owner, phone ? Screen.Phone : Screen.Desk.Dark);
        Assert.DoesNotContain("hidden", await visit.TextAsync(), StringComparison.Ordinal);
        var row = visit.Page.Locator("tbody tr", new() { HasText = "vetting.received" });
        Assert.Contains(language == "fr" ? "pas encore essayé" : "not tried yet", await row.InnerTextAsync(), StringComparison.Ordinal);

        await visit.PressAsync(row.GetByRole(Microsoft.Playwright.AriaRole.Button));
        await visit.ShootAsync($"desk-webhooks-{language}");
        Assert.Contains("503", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "non pris" : "not taken", await visit.Page.Locator(".said").InnerTextAsync(), StringComparison.Ordinal);
        await visit.SoundAsync();

        _status = 204;
        await visit.PressAsync(row.GetByRole(Microsoft.Playwright.AriaRole.Button));
        Assert.Contains("204", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal([$"{id}-received", $"{id}-received"], _received);
        Assert.Equal(DeliveryStatus.Delivered, (await EventAsync($"{id}-received")).Status);
        Assert.Equal(DeliveryStatus.Waiting, (await EventAsync($"{id}-ready")).Status);
    }

    [Fact]
    public async Task Nobody_but_owners_sees_or_sends()
    {
        var id = await RaiseAsync(EventType.Ready);
        await using var visit = await MemberAsync("/desk/maison-lin", MemberRole.Reviewer);
        Assert.Equal(0, await visit.Page.GetByText("Webhooks").CountAsync());
        await visit.GoAsync("/desk/maison-lin/webhooks");
        Assert.Equal(403, visit.Answer.Status);

        var replay = $"/desk/maison-lin/webhooks/{id}-ready/replay";
        Assert.Equal(403, (await visit.PostAsync(_site, replay, [])).Status);
        await using var owner = await MemberAsync("/desk/maison-lin", MemberRole.Owner);
        Assert.Equal(403, (await owner.PostAsync(_site, replay, [], "https://evil.example")).Status);
        Assert.Equal(404, (await owner.PostAsync(_site, "/desk/maison-lin/webhooks/other-ready/replay", [])).Status);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task Operators_see_what_no_brand_has_taken_and_send_it_again()
    {
        var id = await RaiseAsync(EventType.Ready, EventType.Terminated);
        await using var visit = await OperatorAsync("/ops/webhooks?lang=en");
        await visit.ShootAsync("ops-webhooks");
        Assert.Equal(2, await visit.Page.Locator("tbody tr").CountAsync());
        await visit.SoundAsync();

        _status = 200;
        await visit.PressAsync(visit.Page.Locator("tbody tr", new() { HasText = "vetting.ready" }).GetByRole(
            Microsoft.Playwright.AriaRole.Button));
        Assert.Contains("Sent again, and taken.", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal([$"{id}-ready"], _received);

        await visit.GoAsync("/ops/webhooks?lang=en");
        Assert.Equal(1, await visit.Page.Locator("tbody tr").CountAsync());
        await visit.GoAsync("/ops/webhooks?lang=en&brand=maison-lin");
        Assert.Equal(2, await visit.Page.Locator("tbody tr").CountAsync());
        await visit.GoAsync("/ops");
        Assert.Equal(1, await visit.Page.GetByText("Webhooks").CountAsync());
    }

    private async Task<string> RaiseAsync(params EventType[] types)
    {
        var id = (await _site.LinkAsync(await _site.InviteAsync(DossierSamples.Sound()))).VettingId;
        var vetting = (await _site.Get<IVettingStore>().FindAsync(id, default))!;
        foreach (var type in types)
            await _site.Get<BrandEvents>().RaiseAsync(vetting, type, new EventFacts(), default);
        return id;
    }

    private async Task<BrandEvent> EventAsync(string id) =>
        (await _site.Get<IEventLog>().FindAsync(new EventKey("maison-lin", id), default))!;

    private async Task<Visit> MemberAsync(string path, MemberRole role, Screen? screen = null)
    {
        var visit = await Visit.OpenAsync(chromium.Browser, _site.Address, "/desk/maison-lin/sign-in", screen ?? Screen.Desk);
        await visit.Page.Context.AddCookiesAsync(
        [
            new() { Name = "vetting-desk", Value = await _site.EnterAsync("Nora Diallo", role), Url = $"{_site.Address}/desk/maison-lin" },
        ]);
        await visit.GoAsync(path);
        return visit;
    }

    private async Task<Visit> OperatorAsync(string path)
    {
        var visit = await Visit.OpenAsync(chromium.Browser, _site.Address, "/ops/sign-in", Screen.Desk);
        await visit.Page.Context.AddCookiesAsync(
        [
            new() { Name = "vetting-ops", Value = (await _site.SignedInAsync()).Split('=')[1], Url = $"{_site.Address}/ops" },
        ]);
        await visit.GoAsync(path);
        return visit;
    }

    private sealed class Listening(OutcomeWebhook webhook) : IBrandDirectory
    {
        public IReadOnlyList<Brand> All { get; } =
            [new("maison-lin", "Maison Lin", [], webhook, [new BrandOwner("claire@maison-lin.example")])];

        public Brand? Find(string slug) => All.FirstOrDefault(brand => brand.Slug == slug);
    }
}
