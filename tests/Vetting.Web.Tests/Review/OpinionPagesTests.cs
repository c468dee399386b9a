using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Review;

/// <summary>What three reviewers see of each other.</summary>
public sealed class OpinionPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly ReviewRules Two = new(Quorum: 2);

    [Fact]
    public async Task Shows_who_said_what_and_who_is_still_to_speak()
    {
        var (lea, tom, zoe) = await InviteAsync("fr");
        await SayAsync(lea, "Je ne sais pas", "Le ton change en mai.\nÀ revoir ensemble.");
        await using var visit = await SayAsync(tom, "Accepter", "Son public est le nôtre.");

        Assert.Contains("Votre avis est enregistré", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Rien n’est encore décidé", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.ShootAsync("opinion-recorded-phone");

        await using var third = await fixture.VisitAsync($"/review/{zoe}");
        await third.Page.Locator(".opinions").ScrollIntoViewIfNeededAsync();
        await third.ShootAsync("opinions-desk");
        var opinions = (await third.Page.Locator(".opinions").InnerTextAsync()).Replace('\u00a0', ' ');
        Assert.Contains("Il faut que 2 personnes soient du même avis.", opinions, StringComparison.Ordinal);
        Assert.Contains("Léa Petit", opinions, StringComparison.Ordinal);
        Assert.Contains("Sans avis tranché", opinions, StringComparison.Ordinal);
        Assert.Contains("Son public est le nôtre.", opinions, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoé", opinions, StringComparison.Ordinal);
        Assert.Empty(third.Complaints);

        await using var first = await fixture.VisitAsync($"/review/{lea}");
        Assert.Contains("N’ont encore rien dit : Zoé Blanc.", (await first.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.True(await first.Page.GetByLabel("Je ne sais pas").IsCheckedAsync());
    }

    [Fact]
    public async Task Lets_who_decided_take_it_back_while_there_is_time()
    {
        var (lea, tom, zoe) = await InviteAsync("en");
        await using var first = await SayAsync(lea, "Approve", "Sound.");
        await using var visit = await SayAsync(tom, "Approve", "Just right.");
        await visit.ShootAsync("decision-recorded-phone");
        Assert.Contains("Your decision is recorded", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("can be taken back until 15 March 2026, 10:30", Plain(await visit.TextAsync()), StringComparison.Ordinal);
        Assert.Contains("30 min left", Plain(await visit.TextAsync()), StringComparison.Ordinal);

        await using var other = await fixture.VisitAsync($"/review/{zoe}", Screen.Phone);
        await other.ShootAsync("decision-stands-phone");
        Assert.Contains("A decision stands", await other.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await other.Page.Locator("form.take-back").CountAsync());

        await visit.PressAsync(visit.Page.GetByText("Take my decision back"));
        await visit.ShootAsync("decision-taken-back-phone");

        Assert.Equal(200, visit.Answer.Status);
        Assert.Contains("You took back what you had said", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Léa Petit", await visit.Page.Locator(".opinions").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        Assert.Equal(
            [typeof(Closing.Opinion), typeof(Closing.Opinion), typeof(Closing.TakenBack)],
            (await fixture.Site.DecisionsAsync(tom)).Select(row => row.GetType()));
    }

    [Fact]
    public async Task Takes_nothing_back_for_a_form_that_is_not_the_pages()
    {
        var (lea, _, _) = await InviteAsync("en");
        await using var visit = await SayAsync(lea, "Decline", "Not ours.");
        using var http = new HttpClient();

        using var forged = await http.PostAsync(
            $"{fixture.Site.Address}/review/{lea}/take-back",
            new FormUrlEncodedContent([new("page", new string('0', 64))]));

        Assert.Equal(422, (int)forged.StatusCode);
        Assert.IsType<Closing.Opinion>(Assert.Single(await fixture.Site.DecisionsAsync(lea)));
    }

    private async Task<(string Lea, string Tom, string Zoe)> InviteAsync(string locale)
    {
        var lea = await fixture.Site.InviteAsync(DossierSamples.Sound(), locale, rules: Two);
        var id = (await fixture.Site.LinkAsync(lea)).VettingId;
        return (
            lea, await fixture.Site.InviteAnotherAsync(id, "Tom Reed", locale),
            await fixture.Site.InviteAnotherAsync(id, "Zoé Blanc", locale));
    }

    private async Task<Visit> SayAsync(string token, string choice, string reason)
    {
        var visit = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        await visit.Page.GetByLabel(choice).CheckAsync();
        await visit.Page.Locator("#reason").FillAsync(reason);
        await visit.PressAsync(visit.Page.Locator(".decision button"));
        Assert.Equal(200, visit.Answer.Status);
        return visit;
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
