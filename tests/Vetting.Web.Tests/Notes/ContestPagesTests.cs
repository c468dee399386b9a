using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Notes;

/// <summary>What a creator sees after the decision and contests, and where somebody of the brand looks at it.</summary>
public sealed class ContestPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_declined_creator_sees_what_was_said_and_contests_a_line_that_somebody_looks_at()
    {
        var review = await fixture.Site.InviteAsync(DossierSamples.Sound(), "fr", rules: new ReviewRules());
        var id = (await fixture.Site.LinkAsync(review)).VettingId;
        var row = (await fixture.Site.Get<IVettingStore>().FindAsync(id, default))!;
        await fixture.Site.Get<IDecisionLog>().CloseAsync(id, new Closing.Decided(
            "opinion-1", Verdict.Declined, "Léa Petit", "léa@brand.example", "Motif gardé pour nous.", row.Dossier!.Sha256, RunningSite.Now), default);
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id, vetting => vetting with { Stage = VettingStage.Declined, ClosedAt = RunningSite.Now }, default);
        var token = LinkToken.Create();
        await fixture.Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, "fr", RunningSite.Now.AddDays(90)), default);

        await using var creator = await fixture.VisitAsync($"/creator/{token}", Screen.Phone);
        await creator.ShootAsync("told-phone");
        Assert.Contains("Ce qui est dit de vous", await creator.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Motif gardé pour nous", await creator.TextAsync(), StringComparison.Ordinal);
        await creator.UnfoldAsync();
        var finding = creator.Page.Locator("article.finding").First;
        await finding.GetByText("Contester cette ligne").ClickAsync();
        await finding.GetByLabel("Ce qui ne va pas").SelectOptionAsync("QuotedNotSaid");
        await finding.GetByLabel("Avec vos mots").FillAsync("C’était <b>ma</b> grand-mère.");
        await creator.ShootAsync("contest-phone");
        await creator.PressAsync(finding.GetByText("Contester", new() { Exact = true }));
        Assert.Equal(200, creator.Answer.Status);
        await creator.UnfoldAsync();
        Assert.Contains("Une personne de la marque doit y répondre avant le 29 mars 2026", (await creator.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("C’était <b>ma</b> grand-mère.", await creator.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(creator.Complaints);

        await using var visit = await fixture.VisitAsync($"/review/{review}");
        await visit.ShootAsync("contests-desk");
        Assert.Contains("Je citais, je ne le disais pas", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.Page.GetByLabel("Oui").CheckAsync();
        await visit.Page.GetByLabel("La correction, ou pourquoi il n’y en a pas").FillAsync("C’est bien une citation.");
        await visit.PressAsync(visit.Page.Locator(".contests button"));
        await visit.ShootAsync("contests-looked-desk");
        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("C’est bien une citation.", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);

        await creator.GoAsync($"/creator/{token}?lang=en");
        await creator.UnfoldAsync();
        await creator.ShootAsync("told-upheld-phone");
        Assert.Contains("The brand agrees:", await creator.TextAsync(), StringComparison.Ordinal);
    }
}
