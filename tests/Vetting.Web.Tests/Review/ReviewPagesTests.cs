using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Review;

public sealed class ReviewPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Records_a_decision_and_says_what_happens_next()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        await using var visit = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await visit.Page.GetByText("Décider", new() { Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Accepter").CheckAsync();
        await visit.Page.GetByLabel("Votre motif").FillAsync("Un ton juste, <b>sans</b> fausse note.\nÀ suivre.");
        await visit.ShootAsync("review-filled-phone");

        await visit.PressAsync(visit.Page.GetByText("Enregistrer la décision"));
        await visit.ShootAsync("review-recorded-phone");

        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("Votre décision est enregistrée", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Un ton juste, <b>sans</b> fausse note.", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("peut y répondre pour demander ou contester", await visit.TextAsync(),
            StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        var decided = Assert.IsType<Closing.Opinion>(Assert.Single(await fixture.Site.DecisionsAsync(token)));
        Assert.Equal((Verdict.Approved, "Léa Petit"), (decided.Verdict, decided.By));
        Assert.Equal("Un ton juste, <b>sans</b> fausse note.\nÀ suivre.", decided.Reason.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Says_beside_a_quote_that_its_post_is_no_longer_there()
    {
        var dossier = DossierSamples.Sound();
        var link = dossier.Dimensions.SelectMany(result => result.Findings).SelectMany(finding => finding.Evidence)
            .Select(evidence => evidence.Link).OfType<string>().First();
        var token = await fixture.Site.InviteAsync(dossier);
        var vetting = (await fixture.Site.LinkAsync(token)).VettingId;
        await using var before = await fixture.VisitAsync($"/review/{token}");
        Assert.DoesNotContain("plus en ligne", await before.TextAsync(), StringComparison.Ordinal);

        await fixture.Site.Get<IEvidenceLinks>().SaveAsync(
            vetting, new(link, RunningSite.Now, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)), default);
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        await visit.ShootAsync("review-gone-desk");

        var quote = visit.Page.Locator("figure.quote", new() { Has = visit.Page.Locator($"a[href='{link}']") }).First;
        Assert.Contains("n’est plus en ligne depuis le 1er mars 2026", (await quote.TextContentAsync())!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Says_beside_each_field_what_it_should_be_and_keeps_what_was_typed()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}");
        await visit.Page.GetByLabel("Decline").CheckAsync();
        await visit.Page.GetByLabel("Your name").FillAsync("  ");
        await visit.Page.GetByLabel("Your reason").FillAsync("\nToo far\nfrom our public.");

        await visit.PressAsync(visit.Page.GetByText("Record the decision"));
        await visit.ShootAsync("review-errors-desk");

        Assert.Equal(422, visit.Answer.Status);
        Assert.Contains("Give your name", await visit.Page.Locator("#by-error").InnerTextAsync(),
            StringComparison.Ordinal);
        Assert.Equal("true", await visit.Page.GetByLabel("Your name").GetAttributeAsync("aria-invalid"));
        Assert.Equal("\nToo far\nfrom our public.", await visit.Page.GetByLabel("Your reason").InputValueAsync());
        Assert.True(await visit.Page.GetByLabel("Decline").IsCheckedAsync());
        Assert.Equal(0, await visit.Page.Locator("#reason-error").CountAsync());
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
        Assert.True(await visit.Page.Locator(".errors").IsVisibleAsync());
    }

    [Fact]
    public async Task Asks_for_a_verdict_when_none_was_chosen()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Thin(), "fr");
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        await visit.PressAsync(visit.Page.GetByText("Enregistrer la décision"));

        Assert.Contains("Choisissez", await visit.Page.Locator("#verdict-error").InnerTextAsync(),
            StringComparison.Ordinal);
        Assert.Contains("Dites pourquoi", await visit.Page.Locator("#reason-error").InnerTextAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_nothing_however_often_it_is_looked_at()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        using var scanner = new HttpClient();
        var address = $"{fixture.Site.Address}/review/{token}?verdict=approved&by=scanner&reason=none";
        for (var look = 0; look < 3; look++)
        {
            using var shown = await scanner.GetAsync(address);
            using var head = await scanner.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
            Assert.Equal((200, 200), ((int)shown.StatusCode, (int)head.StatusCode));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }

        Assert.Empty(await fixture.Site.DecisionsAsync(token));
        Assert.Null((await fixture.Site.LinkAsync(token)).UsedAt);
    }

    [Fact]
    public async Task Tells_the_second_reviewer_who_decided_and_that_their_press_changed_nothing()
    {
        var first = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        var second = await fixture.Site.InviteAnotherAsync((await fixture.Site.LinkAsync(first)).VettingId, "Tom Reed",
            "en");
        await using var late = await fixture.VisitAsync($"/review/{second}");
        await PostAsync(first, "verdict=declined&by=L%C3%A9a+Petit&reason=Not+our+public");
        await late.Page.GetByLabel("Approve").CheckAsync();
        await late.Page.GetByLabel("Your reason").FillAsync("Great fit");

        await late.PressAsync(late.Page.GetByText("Record the decision"));
        await late.ShootAsync("review-closed-desk");

        Assert.Equal(409, late.Answer.Status);
        Assert.Contains("Léa Petit decided on 15 March 2026", await late.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("What you sent changed nothing", await late.TextAsync(), StringComparison.Ordinal);
        Assert.Single(await fixture.Site.DecisionsAsync(first));

        await late.GoAsync($"/review/{second}");
        Assert.Equal(200, late.Answer.Status);
        Assert.DoesNotContain("What you sent", await late.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_the_same_press_twice_alike()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");

        Assert.Equal(200, (await PostAsync(token, "verdict=declined&by=L&reason=R")).Status);
        var again = await PostAsync(token, "verdict=declined&by=L&reason=R");

        Assert.Equal(200, again.Status);
        Assert.Contains("Your decision is recorded", again.Body, StringComparison.Ordinal);
        Assert.Single(await fixture.Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Says_that_the_first_decision_stands_when_the_same_reviewer_presses_the_other_button()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        await PostAsync(token, "verdict=declined&by=L&reason=R");

        var other = await PostAsync(token, "verdict=approved&by=L&reason=R");
        var reworded = await PostAsync(token, "verdict=declined&by=L&reason=Another");

        Assert.Equal((409, 409), (other.Status, reworded.Status));
        Assert.Contains("What you sent changed nothing", other.Body, StringComparison.Ordinal);
        Assert.Contains("It is the decision you had taken through this link", other.Body, StringComparison.Ordinal);
        var standing = Assert.IsType<Closing.Opinion>(Assert.Single(await fixture.Site.DecisionsAsync(token)));
        Assert.Equal((Verdict.Declined, "R"), (standing.Verdict, standing.Reason));
    }

    [Theory]
    [InlineData("by=L%00&reason=R")]
    [InlineData("by=L&reason=%E2%80%AER")]
    [InlineData("by=L%0AX&reason=R")]
    [InlineData("by=L&reason=R%1B%5B31m")]
    [InlineData("by=L&reason=%C2%85R%C2%9C.")]
    public async Task Takes_no_control_characters(string fields)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");

        var answer = await PostAsync(token, $"verdict=approved&{fields}");

        Assert.Equal(422, answer.Status);
        Assert.Contains("invisible control character", answer.Body, StringComparison.Ordinal);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Says_what_to_do_with_an_expired_link()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "fr", TimeSpan.FromHours(-1));
        await using var visit = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await visit.ShootAsync("review-expired-phone");

        Assert.Equal(410, visit.Answer.Status);
        Assert.Contains("demandez à la marque Maison Lin", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(410, (await PostAsync(token, "verdict=approved&by=L&reason=R")).Status);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Says_that_a_vetting_was_stopped_and_takes_no_decision_on_it()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        await fixture.Site.ListAsync(FlowStatus.Running, id: id);
        await fixture.Site.Get<OperatorDesk>().ActAsync(OperatorAct.Terminate, id, "The wrong creator", default);

        await using var visit = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await visit.ShootAsync("review-stopped-phone");

        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("Cet examen a été arrêté", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("textarea").CountAsync());
        var pressed = await PostAsync(token, "verdict=approved&by=L&reason=R");
        Assert.Equal(409, pressed.Status);
        Assert.Contains("Votre envoi n’a rien changé", System.Net.WebUtility.HtmlDecode(pressed.Body), StringComparison.Ordinal);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
        Assert.Null((await fixture.Site.LinkAsync(token)).UsedAt);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Says_what_to_do_with_a_link_that_leads_nowhere(string token)
    {
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        Assert.Equal(404, visit.Answer.Status);
        Assert.Contains("It may be cut short", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", 413)]
    [InlineData("application/json", 415)]
    public async Task Reads_no_more_than_a_form_can_hold_and_nothing_that_is_no_form(string type, int status)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());

        var answer = await PostAsync(token, "verdict=approved&by=L&reason=" + new string('x', 200_000), type);

        Assert.Equal(status, answer.Status);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Keeps_tokens_out_of_referrers_caches_and_indexes()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        using var client = new HttpClient();
        using var answer = await client.GetAsync($"{fixture.Site.Address}/review/{token}");

        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; " +
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("verdict=approved&by=L&reason=R")]
    [InlineData("page=&verdict=approved&by=L&reason=R")]
    [InlineData("page=0000000000000000000000000000000000000000000000000000000000000000&verdict=approved&by=L&reason=R")]
    public async Task Takes_no_form_that_is_not_its_own_pages(string form)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        using var client = new HttpClient();
        using var answer = await client.PostAsync(
            $"{fixture.Site.Address}/review/{token}",
            new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")));

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains("That form was not this page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
        Assert.Null((await fixture.Site.LinkAsync(token)).UsedAt);
    }

    [Fact]
    public async Task A_link_that_decided_decides_nothing_else_once_its_decision_was_taken_away()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        var link = await fixture.Site.LinkAsync(token);
        Assert.Equal(200, (await PostAsync(token, "verdict=declined&by=L&reason=R")).Status);
        var table = fixture.Site.Get<StorageClients>().Table("Decisions");
        await table.DeleteEntityAsync(link.VettingId, "000001");
        // With the row of the list as it was before, seal and all, nothing but the link tells.
        await fixture.Site.Get<IVettingStore>().UpdateAsync(link.VettingId, row => row with { Log = null }, default);

        var opposite = await PostAsync(token, "verdict=approved&by=L&reason=Other");

        Assert.Equal(409, opposite.Status);
        Assert.Contains("has decided before", opposite.Body, StringComparison.Ordinal);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
    }

    [Fact]
    public async Task Says_in_a_plain_sentence_that_a_dossier_was_changed()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        var link = await fixture.Site.LinkAsync(token);
        var dossier = (await fixture.Site.Get<IVettingStore>().FindAsync(link.VettingId, default))!.Dossier!;
        await fixture.Site.Get<StorageClients>().Container("dossiers").GetBlobClient(dossier.Sha256)
            .UploadAsync(new BinaryData("{}"), overwrite: true);
        await using var visit = await fixture.VisitAsync($"/review/{token}");

        Assert.Equal(409, visit.Answer.Status);
        Assert.Contains("Le dossier n’est plus celui que le produit a écrit", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(409, (await PostAsync(token, "verdict=approved&by=L&reason=R")).Status);
        Assert.Empty(await fixture.Site.DecisionsAsync(token));
    }

    private async Task<(int Status, string Body)> PostAsync(
        string token, string form, string type = "application/x-www-form-urlencoded")
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(
            $"{fixture.Site.Address}/review/{token}",
                new StringContent($"page={fixture.Site.PageTokenOf(token)}&{form}", new System.Net.Http.Headers.MediaTypeHeaderValue(type)));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
