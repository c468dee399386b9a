using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Desk;
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
        // Nothing is asked as a brand asks among its own.
        Assert.Contains("Ce qui peut faire débat", await creator.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("nous gêner", await creator.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("son tarif", await creator.TextAsync(), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("fr", "Rien n’est encore décidé", "décide, au plus tard le 22 mars 2026", "Contester cette ligne")]
    [InlineData("en", "Nothing is decided yet", "decides, by 22 March 2026", "Contest this line")]
    public async Task A_dossier_that_is_shown_before_the_decision_is_contested_and_looked_at_while_it_is_open(
        string language, string nothing, string by, string contest)
    {
        var review = await fixture.Site.InviteAsync(DossierSamples.Troubled(), "fr", rules: new ReviewRules(OpenBefore: true));
        var id = (await fixture.Site.LinkAsync(review)).VettingId;
        await fixture.Site.Get<IRunList>().AddAsync(id, default);
        var token = LinkToken.Create();
        await fixture.Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, language, RunningSite.Now.AddDays(60)), default);

        await using var creator = await fixture.VisitAsync($"/creator/{token}", Screen.Phone);
        await creator.ShootAsync($"open-before-{language}-phone");
        var text = (await creator.TextAsync()).Replace('\u00a0', ' ');
        Assert.Contains(nothing, text, StringComparison.Ordinal);
        Assert.Contains(by, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Léa Petit", text, StringComparison.Ordinal);
        Assert.Equal(1, await creator.Page.Locator("form[action$='act=withdraw']").CountAsync());
        await creator.UnfoldAsync();
        var finding = creator.Page.Locator("article.finding").First;
        await finding.GetByText(contest).ClickAsync();
        await finding.Locator("textarea").FillAsync("Pas moi.");
        await creator.PressAsync(finding.Locator("form button"));
        Assert.Equal(200, creator.Answer.Status);
        Assert.Empty(creator.Complaints);

        await using var visit = await fixture.VisitAsync($"/review/{review}?lang={language}");
        await visit.Page.Locator("#contests").ScrollIntoViewIfNeededAsync();
        await visit.ShootAsync($"open-before-review-{language}-desk");
        Assert.Equal(0, await visit.Page.Locator("#contests input[name=reopen]").CountAsync());
        await visit.Page.Locator("#contests input[name=upheld][value=yes]").CheckAsync();
        await visit.Page.Locator("#contests textarea").FillAsync("En effet.");
        await visit.PressAsync(visit.Page.Locator("#contests button"));
        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("En effet.", await visit.Page.Locator("#contests").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator("#decision form").CountAsync());
        Assert.Empty(visit.Complaints);

        await creator.GoAsync($"/creator/{token}?lang={language}");
        await creator.UnfoldAsync();
        Assert.Contains("En effet.", await creator.TextAsync(), StringComparison.Ordinal);
        await creator.GoAsync($"/creator/{token}/data?lang={language}");
        Assert.Equal(VettingStage.InReview, (await fixture.Site.Get<IVettingStore>().FindAsync(id, default))!.Stage);
    }

    [Theory]
    [InlineData("fr", "Contesté, à regarder", "à regarder avant le 29 mars 2026")]
    [InlineData("en", "Contested, to look at", "to be looked at by 29 March 2026")]
    public async Task What_is_contested_waits_on_the_desk_by_its_term_and_is_looked_at_there(string language, string title, string by)
    {
        var (late, first) = (await ContestedAsync(RunningSite.Now.AddDays(20)), await ContestedAsync(RunningSite.Now.AddDays(14)));
        await using var visit = await fixture.MemberAsync($"/desk/maison-lin?lang={language}", "Nora Diallo");
        await visit.ShootAsync($"desk-contested-{language}");
        var section = visit.Page.Locator("section[aria-labelledby='contested']");
        Assert.StartsWith(title, await section.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(by, (await section.InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        var order = await section.Locator("a[href*='/vettings/']").EvaluateAllAsync<string[]>("all => all.map(one => one.href)");
        Assert.True(
            Array.FindIndex(order, href => href.Contains(first, StringComparison.Ordinal))
            < Array.FindIndex(order, href => href.Contains(late, StringComparison.Ordinal)));

        await visit.GoAsync($"/desk/maison-lin/vettings/{first}?lang={language}");
        await visit.ShootAsync($"desk-contest-{language}");
        await visit.Page.Locator("input[name='upheld'][value='yes']").CheckAsync();
        await visit.Page.Locator(".contests textarea").FillAsync("En effet.");
        await visit.PressAsync(visit.Page.Locator(".contests button"));

        Assert.Contains("En effet.", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.SoundAsync();
        var row = (await fixture.Site.Get<IVettingStore>().FindAsync(first, default))!;
        Assert.Null(row.ContestedUntil);
        Assert.Single(row.Upheld!);
        Assert.Equal("Nora Diallo", (await fixture.Site.Get<INotes>().ListAsync(first, default)).OfType<Note.Look>().Single().By);
    }

    /// <returns>The id of a vetting of which the first line is contested.</returns>
    private async Task<string> ContestedAsync(DateTimeOffset until)
    {
        var review = await fixture.Site.InviteAsync(DossierSamples.Troubled(), rules: new ReviewRules());
        var id = (await fixture.Site.LinkAsync(review)).VettingId;
        await fixture.Site.Get<IRunList>().AddAsync(id, default);
        var row = (await fixture.Site.Get<IVettingStore>().FindAsync(id, default))!;
        await fixture.Site.Get<IDecisionLog>().CloseAsync(id, new Closing.Decided(
            "opinion-1", Verdict.Declined, "Léa Petit", "léa@brand.example", "Non.", row.Dossier!.Sha256, RunningSite.Now), default);
        var dossier = await fixture.Site.Get<IContentStore>().GetJsonAsync<Dossier>(row.Dossier, default);
        var line = new LineRef(dossier.Dimensions.First(result => result.Findings.Count > 0).Dimension, 0);
        await fixture.Site.Get<INotes>().AddAsync(
            id, new Note.Contest("contest-1", line, ContestKind.NotMine, "Pas moi.", null, until, RunningSite.Now), default);
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id, vetting => vetting with
            {
                Stage = VettingStage.Declined, ClosedAt = RunningSite.Now, Notes = 1, ContestedUntil = until,
            }, default);
        fixture.Site.Get<CandidateIndex>().Refresh("maison-lin");
        return id;
    }
}
