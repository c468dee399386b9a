using Vetting.Core.Desk;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>Advice and decisions, side by side and by rule.</summary>
public sealed class AgreementPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private RunningSite Site => fixture.Site;

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task Shows_by_rule_how_often_people_decided_as_advised_and_nothing_of_few_cases(string language, bool phone)
    {
        var brief = $"accord-{language}";
        await DecideAsync(brief, 11, VettingStage.Approved, Recommendation.Decline);
        await DecideAsync(brief, 1, VettingStage.Declined, Recommendation.Decline);
        await DecideAsync($"{brief}-autre", 3, VettingStage.Approved, Recommendation.Approve);
        await using var visit = await fixture.MemberAsync(
            $"/desk/maison-lin/agreement?brief={brief}&lang={language}", "Nora Diallo", screen: phone ? Screen.Phone : Screen.Desk);
        await visit.ShootAsync($"agreement-{language}");
        await visit.SoundAsync();
        var text = (await visit.TextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.Contains(language == "fr" ? "8,3 % (n = 12)" : "8.3% (n = 12)", text, StringComparison.Ordinal);
        Assert.NotEqual(0, await visit.Page.Locator("tbody tr").CountAsync());

        await visit.GoAsync($"/desk/maison-lin/agreement?brief={brief}-autre");
        text = (await visit.TextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.Contains(language == "fr" ? "trop peu (n = 3)" : "too few (n = 3)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("%", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nothing_is_decided_and_is_found_from_the_policy()
    {
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/policy", "Nora Diallo", screen: Screen.Desk.Dark);
        await visit.PressAsync(visit.Page.Locator("a[href='/desk/maison-lin/agreement']"));
        await visit.ShootAsync("agreement-dark");
        await visit.GoAsync("/desk/maison-lin/agreement?brief=nichts&lang=en");

        Assert.Contains("Nothing is decided yet", await visit.TextAsync(), StringComparison.Ordinal);
    }

    private async Task DecideAsync(string brief, int count, VettingStage stage, Recommendation advice)
    {
        for (var number = 0; number < count; number++)
        {
            var token = await Site.InviteAsync(DossierSamples.Troubled() with { BriefId = brief });
            await Site.Get<IVettingStore>().UpdateAsync(
                (await Site.LinkAsync(token)).VettingId,
                row => row with { Stage = stage, Recommendation = advice, ClosedAt = RunningSite.Now }, default);
        }

        Site.Get<CandidateIndex>().Refresh("maison-lin");
    }
}
