using Vetting.Testing;
using Vetting.Testing.Browser;

namespace Vetting.Web.Tests.Site;

/// <summary>The running site and a browser to look at it, for a test class.</summary>
public sealed class SiteFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ChromiumFixture _chromium = new();

    internal RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync(azurite);
        await _chromium.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await Site.DisposeAsync();
    }

    internal Task<Visit> VisitAsync(string path, Screen? screen = null) =>
        Visit.OpenAsync(_chromium.Browser, Site.Address, path, screen ?? Screen.Desk);
}
