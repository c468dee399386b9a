using Vetting.Core.Briefs;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed class EmptyDeskTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Shows_an_owner_how_to_write_the_first_brief_and_then_lists_it()
    {
        await using var visit = await fixture.SignedInAsync(Screen.Phone, language: "fr");
        await visit.ShootAsync("desk-empty-home");
        Assert.Contains("Votre premier brief", await visit.TextAsync(), StringComparison.Ordinal);
        await Axe.SoundAsync(visit);
        await visit.GoAsync("/desk/maison-lin/briefs");
        await visit.ShootAsync("briefs-empty");
        await Axe.SoundAsync(visit);
        await visit.PressAsync(visit.Page.GetByText("Écrire le premier brief"));
        Assert.EndsWith("/new-brief", visit.Page.Url, StringComparison.Ordinal);

        await fixture.Site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief, default);
        await visit.GoAsync("/desk/maison-lin");
        Assert.DoesNotContain("Votre premier brief", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.GoAsync("/desk/maison-lin/briefs");
        await visit.ShootAsync("briefs-phone");
        Assert.Contains(Sample.Brief.Title, await visit.TextAsync(), StringComparison.Ordinal);
        await Axe.SoundAsync(visit);
    }
}
