using Vetting.Core.Desk;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>Where what is final is corrected, and where it is shown.</summary>
public sealed class CorrectionPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private RunningSite Site => fixture.Site;

    [Fact]
    public async Task A_reviewer_corrects_a_decision_and_every_page_shows_both()
    {
        var (review, id) = await DeclinedAsync();
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo", screen: Screen.Phone);
        await visit.Page.GetByLabel("Accepter").CheckAsync();
        await visit.ShootAsync("correction-form-phone");
        await visit.Page.GetByLabel("Pourquoi").FillAsync("C’était un <b>homonyme</b>.");
        await visit.PressAsync(visit.Page.GetByText("Enregistrer la correction"));
        await visit.ShootAsync("corrected-phone");

        Assert.Equal(200, visit.Answer.Status);
        var text = await visit.TextAsync();
        Assert.Contains("Votre correction est enregistrée", text, StringComparison.Ordinal);
        Assert.Contains("Ce qui ne compte plus", text, StringComparison.Ordinal);
        Assert.Contains("Pas notre public.", text, StringComparison.Ordinal);
        Assert.Contains("C’était un <b>homonyme</b>.", text, StringComparison.Ordinal);
        Assert.Equal(VettingStage.Approved, (await Site.Get<IVettingStore>().FindAsync(id, default))!.Stage);
        await visit.SoundAsync();

        await visit.GoAsync($"/review/{review}?lang=en");
        await visit.ShootAsync("corrected-link-phone");
        // Whoever corrects reads what was decided on, on the same page.
        Assert.Equal(1, await visit.Page.Locator(".gist").CountAsync());
        Assert.NotEqual(0, await visit.Page.Locator("article.finding").CountAsync());
        Assert.Equal(1, await visit.Page.Locator("header a[href='#correction']").CountAsync());
        await visit.SoundAsync();
        Assert.Contains("What counts no more", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nora Diallo decided on 15 March 2026", await visit.TextAsync(), StringComparison.Ordinal);

        var token = LinkToken.Create();
        await Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, "fr", RunningSite.Now.AddDays(90)), default);
        await visit.GoAsync($"/creator/{token}");
        Assert.Contains("Cela prend la place de ce qui vous avait été dit le 15 mars 2026", (await visit.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("homonyme", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Where_two_must_agree_it_is_put_before_reviewers_again()
    {
        var (_, id) = await DeclinedAsync(new ReviewRules(Quorum: 2));
        await using var visit = await fixture.MemberAsync($"{Path(id)}?lang=en", "Nora Diallo");
        await visit.ShootAsync("correction-needs-others");
        Assert.Contains("one person is not enough here", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator("#correction input[type=radio]").CountAsync());
        var refused = await visit.PostAsync(Site, $"{Path(id)}/correct", new()
        {
            ["verdict"] = "approved", ["reason"] = "Yes.", ["corrects"] = "opinion-1",
        });
        Assert.Equal(409, refused.Status);

        await visit.Page.GetByLabel("Why").FillAsync("Something new.");
        await visit.PressAsync(visit.Page.GetByText("Record the correction"));
        await visit.ShootAsync("reopened");

        Assert.Contains("The dossier is before reviewers again", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nora Diallo put it before reviewers again", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(VettingStage.InReview, (await Site.Get<IVettingStore>().FindAsync(id, default))!.Stage);
        Assert.Equal(1, await visit.Page.Locator("#decision").CountAsync());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_reviewer_with_a_link_alone_corrects_on_its_page(string language)
    {
        var (review, id) = await DeclinedAsync();
        await using (var hasty = await fixture.VisitAsync($"/review/{review}?lang={language}", Screen.Phone))
        {
            await hasty.PressAsync(hasty.Page.Locator("#correction button"));
            await hasty.ShootAsync($"correction-link-hasty-{language}-phone");
            Assert.Equal(422, hasty.Answer.Status);
            Assert.Contains(
                language == "fr" ? "Choisissez ce qui doit compter" : "Choose what is to count", await hasty.TextAsync(), StringComparison.Ordinal);
        }

        await using var visit = await fixture.VisitAsync($"/review/{review}?lang={language}", Screen.Phone);
        await visit.ShootAsync($"correction-link-{language}-phone");
        await visit.Page.Locator("#correction input[value=approved]").CheckAsync();
        await visit.Page.Locator("#correction-reason").FillAsync("C’était un <b>homonyme</b>.");
        await visit.PressAsync(visit.Page.Locator("#correction button"));
        await visit.ShootAsync($"corrected-by-link-{language}-phone");

        Assert.Equal(200, visit.Answer.Status);
        var text = await visit.TextAsync();
        Assert.Contains(
            language == "fr" ? "Votre correction est enregistrée" : "Your correction is recorded", text, StringComparison.Ordinal);
        Assert.Contains("C’était un <b>homonyme</b>.", text, StringComparison.Ordinal);
        Assert.Contains("Pas notre public.", text, StringComparison.Ordinal);
        Assert.Equal(VettingStage.Approved, (await Site.Get<IVettingStore>().FindAsync(id, default))!.Stage);
        await visit.SoundAsync();
    }

    [Fact]
    public async Task A_reviewer_with_a_link_alone_puts_it_before_reviewers_again_and_the_page_shows_what_counts_no_more()
    {
        var (review, id) = await DeclinedAsync(new ReviewRules(Quorum: 2));
        await using var visit = await fixture.VisitAsync($"/review/{review}?lang=en", Screen.Phone);
        Assert.Contains("one person is not enough here", await visit.TextAsync(), StringComparison.Ordinal);
        var refused = await visit.PostAsync(Site, $"/review/{review}/correct", new()
        {
            ["page"] = Site.PageTokenOf(review), ["verdict"] = "approved", ["reason"] = "Yes.", ["corrects"] = "opinion-1",
        });
        Assert.Equal(409, refused.Status);
        var elsewhere = await visit.PostAsync(Site, $"/review/{review}/correct", new()
        {
            ["page"] = "another", ["verdict"] = "reopen", ["reason"] = "Yes.",
        });
        Assert.Equal(409, elsewhere.Status);
        Assert.Equal(VettingStage.Declined, (await Site.Get<IVettingStore>().FindAsync(id, default))!.Stage);

        await visit.Page.Locator("#correction-reason").FillAsync("Something new.");
        await visit.PressAsync(visit.Page.Locator("#correction button"));
        await visit.ShootAsync("reopened-link-phone");

        Assert.Equal(200, visit.Answer.Status);
        var text = await visit.TextAsync();
        Assert.Contains("The dossier is before reviewers again", text, StringComparison.Ordinal);
        Assert.Contains("What counts no more", text, StringComparison.Ordinal);
        Assert.Contains("Pas notre public.", text, StringComparison.Ordinal);
        Assert.Contains("Léa Petit put it before reviewers again", text, StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator("#decision").CountAsync());
        await visit.SoundAsync();
    }

    [Fact]
    public async Task A_reader_is_offered_nothing_and_a_reason_is_asked_for()
    {
        var (_, id) = await DeclinedAsync();
        await using var reader = await fixture.MemberAsync(Path(id), "Rita Lopes", Core.Members.MemberRole.Reader);
        Assert.Equal(0, await reader.Page.Locator("#correction").CountAsync());

        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo");
        var pressed = await visit.PostAsync(Site, $"{Path(id)}/correct", new()
        {
            ["verdict"] = "approved", ["reason"] = "", ["corrects"] = "opinion-1",
        });
        Assert.Equal(422, pressed.Status);
        Assert.Equal(VettingStage.Declined, (await Site.Get<IVettingStore>().FindAsync(id, default))!.Stage);
    }

    private async Task<(string Review, string Id)> DeclinedAsync(ReviewRules? rules = null)
    {
        var review = await Site.InviteAsync(DossierSamples.Sound(), rules: rules ?? new ReviewRules());
        var id = (await Site.LinkAsync(review)).VettingId;
        await Site.Get<IRunList>().AddAsync(id, default);
        var row = (await Site.Get<IVettingStore>().FindAsync(id, default))!;
        await Site.Get<IDecisionLog>().CloseAsync(id, new Closing.Decided(
            "opinion-1", Verdict.Declined, "Léa Petit", "léa@brand.example", "Pas notre public.", row.Dossier!.Sha256, RunningSite.Now), default);
        await Site.Get<IVettingStore>().UpdateAsync(
            id, vetting => vetting with { Stage = VettingStage.Declined, ClosedAt = RunningSite.Now, ClosedBy = "Léa Petit" }, default);
        Site.Get<CandidateIndex>().Refresh("maison-lin");
        return (review, id);
    }

    private static string Path(string id) => $"/desk/maison-lin/vettings/{id}";
}
