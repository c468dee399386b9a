using Microsoft.Playwright;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>Browsers of owners, signed in by the link in their mail.</summary>
internal static class OwnerVisits
{
    public static async Task<Visit> SignedInAsync(
        this SiteFixture fixture, Screen? screen = null, string email = DeskVisits.Owner, string language = "en")
    {
        var visit = await fixture.EnteredAsync(screen, email);
        await visit.GoAsync($"/desk/maison-lin?lang={language}");
        return visit;
    }

    /// <summary>As <see cref="Axe.SoundAsync"/>, for a page that says what is wrong with a form: a browser complains of its
    /// status.</summary>
    public static async Task SoundAsRefusalAsync(this Visit visit)
    {
        Assert.All(visit.Complaints, complaint => Assert.Contains("status of 422", complaint, StringComparison.Ordinal));
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        }

        var size = visit.Page.ViewportSize!;
        await visit.Page.SetViewportSizeAsync(320, size.Height);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
