using System.Text;
using Vetting.Core.Branding;
using Vetting.Testing;
using Vetting.Testing.Browser;
using Vetting.Testing.Memory;
using Vetting.Testing.Sources;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Branding;

/// <summary>The team's chat, named by an owner.</summary>
public sealed class ChatPagesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ChromiumFixture _chromium = new();
    private readonly List<string> _received = [];
    private int _status = 200;
    private LocalServer _chat = null!;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _chat = await LocalServer.StartAsync(async context =>
        {
            _received.Add(await new StreamReader(context.Request.Body, Encoding.UTF8).ReadToEndAsync());
            context.Response.StatusCode = _status;
        });
        _site = await RunningSite.StartAsync(azurite, [$"Fetch:AllowHosts:0={_chat.Address.Authority}"]);
        await _chromium.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _site.DisposeAsync();
        await _chat.DisposeAsync();
    }

    [Fact]
    public async Task Is_kept_once_a_test_message_went_there_and_never_shown_again()
    {
        await using var visit = await SignedInAsync();
        await visit.Page.Locator("#kind").SelectOptionAsync("teams");
        var address = new Uri(_chat.Address, "/hook/secret-part").AbsoluteUri;
        await SaveAsync(visit, address);
        await visit.ShootAsync("brand-chat");

        Assert.Contains("AdaptiveCard", Assert.Single(_received), StringComparison.Ordinal);
        Assert.Contains("Messages go to Teams, by 127.0.0.1.", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-part", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        var chat = (await ProfileAsync()).Chat!;
        Assert.DoesNotContain("secret-part", chat.Sealed, StringComparison.Ordinal);
        Assert.Equal(address, _site.Get<ISecretBox>().Open("maison-lin", chat.Sealed));
        Assert.Null(_site.Get<ISecretBox>().Open("other", chat.Sealed));

        await visit.PressAsync(visit.Page.GetByText("Stop writing to this channel"));
        Assert.Null((await ProfileAsync()).Chat);
    }

    [Fact]
    public async Task Says_why_nothing_went_there_and_keeps_nothing()
    {
        await using var visit = await SignedInAsync();
        await SaveAsync(visit, "http://chat.example/hook");
        Assert.Contains("should begin with https://", await visit.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        await SaveAsync(visit, "https://169.254.169.254/hook");
        Assert.Contains("not public", await visit.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        _status = 404;
        await SaveAsync(visit, new Uri(_chat.Address, "/hook").AbsoluteUri);
        Assert.Contains("404", await visit.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Null((await ProfileAsync()).Chat);
    }

    private static async Task SaveAsync(Visit visit, string address)
    {
        await visit.Page.Locator("#address").FillAsync(address);
        await visit.PressAsync(visit.Page.GetByText("Try and save"));
    }

    private Task<BrandProfile> ProfileAsync() => _site.Get<IBrandProfiles>().FindAsync("maison-lin", default);

    private async Task<Visit> SignedInAsync()
    {
        var visit = await Visit.OpenAsync(_chromium.Browser, _site.Address, "/desk/maison-lin/sign-in", Screen.Desk);
        await visit.Page.Locator("#email").FillAsync(Desk.DeskVisits.Owner);
        await visit.PressAsync(visit.Page.Locator("main button"));
        var mail = _site.Get<MemoryMailer>().Sent.Last(mail => mail.Kind == "sign-in");
        await visit.GoAsync(new Uri(mail.Text.Split('\n').First(line => line.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath);
        await visit.PressAsync(visit.Page.Locator("main button"));
        await visit.GoAsync("/desk/maison-lin/brand?lang=en");
        return visit;
    }
}
