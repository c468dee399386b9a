using Microsoft.Playwright;
using Vetting.Azure;
using Vetting.Core.Briefs;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed class DeskDecisionTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private RunningSite Site => fixture.Site;

    [Fact]
    public async Task A_reviewer_decides_beside_the_dossier_and_the_link_in_the_mail_says_so()
    {
        var (token, id) = await InviteAsync();
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo", screen: Screen.Phone);
        Assert.InRange((await visit.Page.Locator(".brand").BoundingBoxAsync())!.Height, 16, 40);
        await visit.Page.GetByText("Décider", new() { Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Accepter").CheckAsync();
        await visit.Page.GetByLabel("Votre motif").FillAsync("Un ton juste, <b>sans</b> fausse note.");
        await visit.ShootAsync("desk-decide-phone");
        await visit.PressAsync(visit.Page.GetByText("Enregistrer la décision"));
        await visit.ShootAsync("desk-decided-phone");

        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("Votre décision est enregistrée", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("textarea").CountAsync());
        await visit.SoundAsync();
        var decided = Assert.IsType<Closing.Opinion>(Assert.Single(await Site.DecisionsAsync(token)));
        Assert.Equal(
            (Verdict.Approved, "Nora Diallo", "nora@maison-lin.example", "Un ton juste, <b>sans</b> fausse note."),
            (decided.Verdict, decided.By, decided.Email, decided.Reason));
        Assert.Equal((await VettingAsync(id)).Dossier!.Sha256, decided.DossierSha256);
        await visit.GoAsync($"{Path(id)}/summary");
        Assert.Contains("Nora Diallo a décidé le 15 mars 2026\u00a0: Accepté", (await visit.TextAsync()).Replace('\u202f', '\u00a0'), StringComparison.Ordinal);

        await visit.GoAsync($"/review/{token}");
        Assert.Contains("Nora Diallo a décidé le 15 mars 2026", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_reads_and_cannot_decide()
    {
        var (token, id) = await InviteAsync();
        await using var visit = await fixture.MemberAsync(Path(id), "Rita Lopes", MemberRole.Reader);

        Assert.Equal(0, await visit.Page.Locator("textarea, .decision").CountAsync());
        var pressed = await PressAsync(visit, id, "approved", "Oui.");
        Assert.Equal(403, pressed.Status);
        Assert.Contains("Votre rôle permet de lire", pressed.Text, StringComparison.Ordinal);
        Assert.Empty(await Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_decided_and_when()
    {
        var (token, id) = await InviteAsync();
        await using var late = await fixture.MemberAsync($"{Path(id)}?lang=en", "Tom Reed");
        await using var first = await fixture.MemberAsync(Path(id), "Nora Diallo");
        Assert.Equal(303, (await PressAsync(first, id, "declined", "Pas notre public.")).Status);
        Assert.Equal(303, (await PressAsync(first, id, "declined", "Pas notre public.")).Status);

        await late.Page.GetByLabel("Approve").CheckAsync();
        await late.Page.GetByLabel("Your reason").FillAsync("Great fit");
        await late.PressAsync(late.Page.GetByText("Record the decision"));
        await late.ShootAsync("desk-decide-second");

        Assert.Equal(409, late.Answer.Status);
        Assert.Contains(
            "What you sent changed nothing: the first decision counts. Nora Diallo decided on 15 March 2026",
            await late.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Pas notre public.", await late.Page.Locator(".own-words").InnerTextAsync());
        Assert.Single(await Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Says_beside_each_field_what_it_should_be_and_keeps_what_was_typed()
    {
        var (token, id) = await InviteAsync();
        await using var visit = await fixture.MemberAsync($"{Path(id)}?lang=en", "Nora Diallo");
        await visit.Page.GetByLabel("Your reason").FillAsync("\nToo far.");
        await visit.PressAsync(visit.Page.GetByText("Record the decision"));

        Assert.Equal(422, visit.Answer.Status);
        Assert.Contains("Choose", await visit.Page.Locator("#verdict-error").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("\nToo far.", await visit.Page.GetByLabel("Your reason").InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator("#by").CountAsync());
        Assert.Empty(await Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Takes_no_name_but_the_members_own()
    {
        var (token, id) = await InviteAsync();
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo");

        await PressAsync(visit, id, "approved", "Oui.", ("by", "Claire Vannetier"));

        Assert.Equal("Nora Diallo", Assert.IsType<Closing.Opinion>(Assert.Single(await Site.DecisionsAsync(token))).By);
    }

    [Fact]
    public async Task Decides_on_nothing_but_the_dossier_that_was_read()
    {
        var (token, id) = await InviteAsync();
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo");

        var pressed = await PressAsync(visit, id, "approved", "Oui.", ("dossier", new string('0', 64)));

        Assert.Equal(422, pressed.Status);
        Assert.Contains("Le dossier n’est plus celui que vous lisiez", pressed.Text, StringComparison.Ordinal);
        Assert.Empty(await Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Takes_no_form_of_another_site_and_none_of_another_brands_vetting()
    {
        var (token, id) = await InviteAsync();
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo");

        var elsewhere = await visit.PostAsync(
            Site, Path(id), Fields("approved", "Oui.", (await VettingAsync(id)).Dossier!.Sha256), "https://evil.example");
        var other = await visit.PostAsync(
            Site, Path("maison-other-20260501T120000-0123456789abcdef"), Fields("approved", "Oui.", ""));

        Assert.Equal((403, 404), (elsewhere.Status, other.Status));
        Assert.Empty(await Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Shows_nothing_of_a_record_that_was_changed_and_takes_no_decision_on_it()
    {
        var (token, id) = await InviteAsync();
        var dossier = (await VettingAsync(id)).Dossier!;
        await Site.Get<StorageClients>().Container("dossiers").GetBlobClient(dossier.Sha256)
            .UploadAsync(new BinaryData("{}"), overwrite: true);
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo");
        await visit.ShootAsync("desk-changed");

        Assert.Contains("Le dossier n’est plus celui que le produit a écrit", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("textarea").CountAsync());
        Assert.Equal(409, (await PressAsync(visit, id, "approved", "Oui.")).Status);
        Assert.Empty(await Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Takes_no_decision_once_its_time_has_passed()
    {
        var (token, id) = await InviteAsync();
        var order = await Site.ListMissingAsync(Site.NewId());
        await Site.Get<IVettingStore>().UpdateAsync(
            id, row => row with { Order = order, InvitedAt = RunningSite.Now - order.Review.ExpireAfter }, default);
        await using var visit = await fixture.MemberAsync(Path(id), "Nora Diallo");

        Assert.Equal(0, await visit.Page.Locator("textarea").CountAsync());
        var pressed = await PressAsync(visit, id, "approved", "Oui.");
        Assert.Equal(409, pressed.Status);
        Assert.Contains("Le délai de décision est passé", pressed.Text, StringComparison.Ordinal);
        Assert.Empty(await Site.DecisionsAsync(token));
    }

    [Theory]
    [InlineData("Nora Diallo", MemberRole.Reviewer, "À vous de lire")]
    [InlineData("Rita Lopes", MemberRole.Reader, "Chez d’autres relecteurs")]
    public async Task What_nobody_of_the_team_is_named_for_waits_for_all_who_may_decide(string name, MemberRole role, string under)
    {
        await SaveBriefAsync("personne", "somebody@agency.example");
        var id = await ForBriefAsync("personne");
        await using var visit = await fixture.MemberAsync("/desk/maison-lin", name, role);

        Assert.Equal(under, await SectionOfAsync(visit, id));
    }

    [Theory]
    [InlineData("Nora Diallo", "À vous de lire")]
    [InlineData("Tom Reed", "Chez d’autres relecteurs")]
    public async Task What_a_member_is_named_for_waits_for_them_alone(string name, string under)
    {
        await Site.EnterAsync("Nora Diallo", MemberRole.Reviewer);
        await SaveBriefAsync("nora", "NORA@maison-lin.example");
        var id = await ForBriefAsync("nora");
        await using var visit = await fixture.MemberAsync("/desk/maison-lin", name);

        Assert.Equal(under, await SectionOfAsync(visit, id));
    }

    private static async Task<string> SectionOfAsync(Visit visit, string id)
    {
        var section = visit.Page.Locator("section", new() { Has = visit.Page.Locator($"a[href='{Path(id)}']") });
        return (await section.Locator("h2").InnerTextAsync()).Split(' ')[..^1] is var words ? string.Join(' ', words) : "";
    }

    private Task SaveBriefAsync(string id, string reviewer) => Site.Get<IBriefStore>().SaveAsync(
        "maison-lin",
        Sample.Brief with { Id = id, Review = Sample.Review with { Reviewers = [new("Who", reviewer, "fr")], EscalateTo = [] } },
        default);

    private async Task<string> ForBriefAsync(string brief) =>
        (await InviteAsync(DossierSamples.Sound() with { BriefId = brief })).Id;

    private async Task<(string Token, string Id)> InviteAsync(Core.Dossiers.Dossier? dossier = null)
    {
        var token = await Site.InviteAsync(dossier ?? DossierSamples.Sound());
        // It was written past the product, which would have the list look again.
        Site.Get<Core.Desk.CandidateIndex>().Refresh("maison-lin");
        return (token, (await Site.LinkAsync(token)).VettingId);
    }

    private async Task<VettingSummary> VettingAsync(string id) => (await Site.Get<IVettingStore>().FindAsync(id, default))!;

    private async Task<(int Status, string Text)> PressAsync(
        Visit visit, string id, string verdict, string reason, params (string Name, string Value)[] more)
    {
        var fields = Fields(verdict, reason, (await VettingAsync(id)).Dossier!.Sha256);
        foreach (var (name, value) in more)
            fields[name] = value;
        return await visit.PostAsync(Site, Path(id), fields);
    }

    private static Dictionary<string, string> Fields(string verdict, string reason, string dossier) =>
        new() { ["verdict"] = verdict, ["reason"] = reason, ["dossier"] = dossier };

    private static string Path(string id) => $"/desk/maison-lin/vettings/{id}";
}
