using Microsoft.Playwright;
using Vetting.Azure;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed class BulkDecisionTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private RunningSite Site => fixture.Site;

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task Decides_on_what_was_ticked_with_one_reason_for_all_and_one_of_its_own(string language, bool phone)
    {
        var ids = await InviteAsync(DossierSamples.Sound(), DossierSamples.Troubled(), DossierSamples.Thin());
        await using var visit = await fixture.MemberAsync(
            $"/desk/maison-lin/candidates?stage=inreview&sort=date&lang={language}", "Nora Diallo", screen: phone ? Screen.Phone : Screen.Desk);
        foreach (var id in ids)
        {
            await visit.Page.Locator($"input[value='{id}']").FocusAsync();
            await visit.Page.Keyboard.PressAsync("Space");
        }

        await visit.ShootAsync($"desk-pick-{language}");
        await visit.SoundAsync();
        await visit.PressAsync(visit.Page.Locator("button[formaction$='/decide']"));
        await visit.ShootAsync($"desk-bulk-{language}");
        await visit.SoundAsync();
        Assert.Equal(3, await visit.Page.Locator(".bulk > li").CountAsync());

        await visit.Page.Locator("input[name='verdict'][value='declined']").CheckAsync();
        await visit.Page.Locator("#reason").FillAsync("Pas cette fois.");
        await ChooseAsync(visit, ids[0], "approved", "Un ton juste.");
        await ChooseAsync(visit, ids[2], "left", "");
        await visit.PressAsync(visit.Page.Locator("main form > button"));
        await visit.ShootAsync($"desk-bulk-result-{language}");
        await visit.SoundAsync();
        Assert.Equal(1, await visit.Page.Locator(".bulk-results .decided.approve").CountAsync());
        Assert.Equal(1, await visit.Page.Locator(".bulk-results .decided.decline").CountAsync());
        Assert.StartsWith(
            language == "fr" ? "Jusqu’au 15 mars 2026, 10:30" : "Until 15 March 2026, 10:30",
            await visit.Page.Locator("main .lead").InnerTextAsync(), StringComparison.Ordinal);

        Assert.Equal(
            (Verdict.Approved, "Un ton juste.", "Nora Diallo"), await DecisionAsync(ids[0]));
        Assert.Equal((Verdict.Declined, "Pas cette fois.", "Nora Diallo"), await DecisionAsync(ids[1]));
        Assert.Empty(await Site.Get<IDecisionLog>().ReadAsync(ids[2], default));
        Assert.StartsWith(language == "fr" ? "Enregistré\u00a0: 2" : "Recorded: 2", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_doubts_of_all_and_of_one()
    {
        var ids = await InviteAsync(DossierSamples.Sound(), DossierSamples.Troubled(), DossierSamples.Thin());
        await using var visit = await fixture.MemberAsync(Decide(ids), "Nora Diallo", screen: Screen.Phone);
        await visit.Page.Locator("input[name='verdict'][value='unsure']").CheckAsync();
        await visit.Page.Locator("#reason").FillAsync("Je ne connais pas ce milieu.");
        await ChooseAsync(visit, ids[1], "approved", "Un ton juste.");
        await ChooseAsync(visit, ids[2], "unsure", "Trop peu pour dire.");
        await visit.ShootAsync("desk-bulk-unsure");
        await visit.PressAsync(visit.Page.Locator("main form > button"));

        Assert.Equal(2, await visit.Page.Locator(".bulk-results .decided.unsure").CountAsync());
        Assert.Equal(1, await visit.Page.Locator(".bulk-results .decided.approve").CountAsync());
        Assert.Equal(2, await visit.Page.GetByText("Votre avis est noté").CountAsync());
        Assert.Equal((null, "Je ne connais pas ce milieu."), await OpinionAsync(ids[0]));
        Assert.Equal((Verdict.Approved, "Un ton juste."), await OpinionAsync(ids[1]));
        Assert.Equal((null, "Trop peu pour dire."), await OpinionAsync(ids[2]));
    }

    private async Task<(Verdict?, string)> OpinionAsync(string id) =>
        Assert.Single(await Site.Get<IDecisionLog>().ReadAsync(id, default)).Closing is Closing.Opinion opinion
            ? (opinion.Verdict, opinion.Reason)
            : default;

    [Fact]
    public async Task Says_of_each_what_became_of_it()
    {
        var ids = await InviteAsync([.. Enumerable.Repeat(DossierSamples.Sound(), 5)]);
        var vettings = Site.Get<IVettingStore>();
        await using var visit = await fixture.MemberAsync(Decide(ids), "Nora Diallo");
        await using var other = await fixture.MemberAsync("/desk/maison-lin", "Tom Reed");
        await other.PostAsync(Site, $"/desk/maison-lin/vettings/{ids[1]}", new()
        {
            ["verdict"] = "declined", ["reason"] = "Non.", ["dossier"] = (await vettings.FindAsync(ids[1], default))!.Dossier!.Sha256,
        });
        var order = await Site.ListMissingAsync(Site.NewId());
        await vettings.UpdateAsync(
            ids[2], row => row with { Order = order, InvitedAt = RunningSite.Now - order.Review.ExpireAfter }, default);
        await Site.Get<StorageClients>().Container("dossiers")
            .GetBlobClient((await vettings.FindAsync(ids[3], default))!.Dossier!.Sha256)
            .UploadAsync(new BinaryData("{}"), overwrite: true);
        await vettings.UpdateAsync(ids[4], row => row with { Stage = VettingStage.Failed }, default);
        await visit.Page.Locator("input[name='verdict'][value='approved']").CheckAsync();
        await visit.Page.Locator("#reason").FillAsync("Toutes justes.");
        await visit.PressAsync(visit.Page.Locator("main form > button"));
        await visit.ShootAsync("desk-bulk-mixed");

        var said = await visit.Page.Locator(".bulk-results > li").AllInnerTextsAsync();
        Assert.Contains("Accepté", said[0], StringComparison.Ordinal);
        Assert.Contains("Tom Reed a décidé le 15 mars 2026", said[1], StringComparison.Ordinal);
        Assert.Contains("Le délai de décision est passé", said[2], StringComparison.Ordinal);
        Assert.Contains("n’est plus celui que le produit a écrit", said[3], StringComparison.Ordinal);
        Assert.Contains("s’est arrêté avant toute décision", said[4], StringComparison.Ordinal);
        Assert.Equal((Verdict.Approved, "Toutes justes.", "Nora Diallo"), await DecisionAsync(ids[0]));
        Assert.Equal("Tom Reed", (await DecisionAsync(ids[1])).By);
        foreach (var id in ids.Skip(2))
            Assert.Empty(await Site.Get<IDecisionLog>().ReadAsync(id, default));
    }

    [Fact]
    public async Task Records_nothing_while_one_of_them_lacks_its_reason_and_keeps_what_was_typed()
    {
        var ids = await InviteAsync(DossierSamples.Sound(), DossierSamples.Thin());
        await using var visit = await fixture.MemberAsync($"{Decide(ids)}&lang=en", "Nora Diallo");
        await visit.PressAsync(visit.Page.Locator("main form > button"));
        Assert.Contains("choose a decision", await visit.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);

        await ChooseAsync(visit, ids[0], "approved", "Great fit.");
        await ChooseAsync(visit, ids[1], "declined", "");
        await visit.PressAsync(visit.Page.Locator("main form > button"));
        await visit.ShootAsync("desk-bulk-errors");

        Assert.Equal(422, visit.Answer.Status);
        Assert.Contains("Say why", await visit.Page.Locator("#reason-error-1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Great fit.", await visit.Page.Locator("#reason-0").InputValueAsync());
        Assert.Equal("declined", await visit.Page.Locator("#verdict-1").InputValueAsync());
        foreach (var id in ids)
            Assert.Empty(await Site.Get<IDecisionLog>().ReadAsync(id, default));
    }

    [Fact]
    public async Task Takes_sixty_at_once_and_the_same_form_again_changes_nothing()
    {
        var ids = await InviteAsync([.. Enumerable.Repeat(DossierSamples.Thin(), BulkMost)]);
        await using var visit = await fixture.MemberAsync(Decide(ids), "Nora Diallo");
        Assert.Equal(BulkMost, await visit.Page.Locator(".bulk > li").CountAsync());
        Assert.Equal(0, await visit.Page.Locator(".errors").CountAsync());
        await visit.Page.Locator("input[name='verdict'][value='declined']").CheckAsync();
        await visit.Page.Locator("#reason").FillAsync("Trop peu de publications.");
        await visit.PressAsync(visit.Page.Locator("main form > button"));

        Assert.Equal(BulkMost, await visit.Page.Locator(".bulk-results .decided").CountAsync());
        await visit.Page.ReloadAsync();
        Assert.Equal(BulkMost, await visit.Page.Locator(".bulk-results .decided").CountAsync());
        foreach (var id in ids)
            Assert.Single(await Site.Get<IDecisionLog>().ReadAsync(id, default));
    }

    [Fact]
    public async Task Ticks_all_that_can_be_decided_by_one_link()
    {
        var ids = await InviteAsync(DossierSamples.Sound(), DossierSamples.Thin());
        await Site.Get<IVettingStore>().UpdateAsync(ids[1], row => row with { Stage = VettingStage.Approved }, default);
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/candidates?sort=date&lang=en", "Nora Diallo");
        await visit.PressAsync(visit.Page.GetByText("Tick all"));

        Assert.True(await visit.Page.Locator($"input[value='{ids[0]}']").IsCheckedAsync());
        Assert.False(await visit.Page.Locator($"input[value='{ids[1]}']").IsCheckedAsync());
        Assert.Equal(1, await visit.Page.GetByText("Tick none").CountAsync());
    }

    [Fact]
    public async Task Offers_readers_nothing_to_decide_and_takes_nothing_from_them()
    {
        var ids = await InviteAsync(DossierSamples.Sound());
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/candidates", "Rita Lopes", MemberRole.Reader);

        Assert.Equal(0, await visit.Page.Locator("button[formaction$='/decide']").CountAsync());
        var fields = new Dictionary<string, string> { ["verdict"] = "approved", ["reason"] = "Oui.", ["id.0"] = ids[0] };
        Assert.Equal(403, (await visit.PostAsync(Site, "/desk/maison-lin/decide", fields)).Status);
        await using var nora = await fixture.MemberAsync("/desk/maison-lin", "Nora Diallo");
        Assert.Equal(403, (await nora.PostAsync(Site, "/desk/maison-lin/decide", fields, "https://evil.example")).Status);
        Assert.Empty(await Site.Get<IDecisionLog>().ReadAsync(ids[0], default));
    }

    private const int BulkMost = 60;

    private static async Task ChooseAsync(Visit visit, string id, string choice, string reason)
    {
        var line = visit.Page.Locator(".bulk > li", new() { Has = visit.Page.Locator($"input[value='{id}']") });
        await line.Locator("select").SelectOptionAsync(choice);
        await line.Locator("textarea").FillAsync(reason);
    }

    private async Task<(Verdict Verdict, string Reason, string By)> DecisionAsync(string id)
    {
        var decided = Assert.IsType<Closing.Opinion>(
            Assert.Single(await Site.Get<IDecisionLog>().ReadAsync(id, default)).Closing);
        return (decided.Verdict!.Value, decided.Reason, decided.By);
    }

    private static string Decide(IEnumerable<string> ids) =>
        $"/desk/maison-lin/decide?{string.Join('&', ids.Select(id => $"id={id}"))}";

    private async Task<IReadOnlyList<string>> InviteAsync(params Core.Dossiers.Dossier[] dossiers)
    {
        List<string> ids = [];
        foreach (var dossier in dossiers)
            ids.Add((await Site.LinkAsync(await Site.InviteAsync(dossier))).VettingId);
        return ids;
    }
}
