using Vetting.Core.Briefs;
using Vetting.Core.Members;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>Where members say when they are away, and what their colleagues then see.</summary>
public sealed class AbsencePagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Members = "/desk/maison-lin/members";

    private RunningSite Site => fixture.Site;

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task A_member_says_when_they_are_away_and_that_they_are_back(string language, bool phone)
    {
        await Site.EnterAsync("Max Roy", MemberRole.Reviewer);
        await using var visit = await fixture.MemberAsync(
            $"{Members}?lang={language}", "Nora Diallo", screen: phone ? Screen.Phone : Screen.Desk.Dark);
        await visit.Page.Locator("#from").FillAsync("2026-03-10");
        await visit.Page.Locator("#to").FillAsync("2026-03-20");
        await visit.Page.Locator("#standIn").SelectOptionAsync(DeskVisits.AddressOf("Max Roy"));
        await visit.PressAsync(visit.Page.Locator("form[action$='/absence'] button").First);
        await visit.ShootAsync($"absence-{language}");

        Assert.Equal(
            new Absence(new(2026, 3, 10), new(2026, 3, 20), DeskVisits.AddressOf("Max Roy")), await AbsenceAsync());
        Assert.Contains(
            language == "fr" ? "Absence du 10 mars 2026 au 20 mars 2026 ; remplacement : Max Roy" : "Away from 10 March 2026 to 20 March 2026, Max Roy stands in",
            (await visit.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        await visit.SoundAsync();
        await visit.PressAsync(visit.Page.Locator("button[value='end']"));
        Assert.Null(await AbsenceAsync());
    }

    [Theory]
    [InlineData("2026-03-20", "2026-03-10", "max@maison-lin.example")]
    [InlineData("2026-03-10", "2028-03-10", "max@maison-lin.example")]
    [InlineData("2026-03-10", "2026-03-20", "nora@maison-lin.example")]
    [InlineData("2026-03-10", "2026-03-20", "nobody@maison-lin.example")]
    [InlineData("bald", "2026-03-20", "max@maison-lin.example")]
    public async Task Takes_no_absence_that_ends_before_it_begins_or_has_nobody_to_stand_in(string from, string to, string standIn)
    {
        await Site.EnterAsync("Max Roy", MemberRole.Reviewer);
        await using var visit = await fixture.MemberAsync(Members, "Nora Diallo");

        var answer = await visit.PostAsync(Site, $"{Members}/absence", new() { ["from"] = from, ["to"] = to, ["standIn"] = standIn });

        Assert.Equal(422, answer.Status);
        Assert.Null(await AbsenceAsync());
    }

    [Theory]
    [InlineData("hourly", DigestRhythm.Hourly)]
    [InlineData("daily", DigestRhythm.Daily)]
    [InlineData("each", null)]
    public async Task A_member_chooses_how_mails_to_review_come(string choice, DigestRhythm? rhythm)
    {
        await using var visit = await fixture.MemberAsync(Members, "Nora Diallo");
        await visit.Page.Locator($"input[name='digest'][value='{choice}']").CheckAsync();
        await visit.PressAsync(visit.Page.Locator("form[action$='/digest'] button"));

        Assert.Equal(rhythm, (await Site.Get<IMemberStore>().FindAsync("maison-lin", DeskVisits.AddressOf("Nora Diallo"), default))!.Digest);
        Assert.True(await visit.Page.Locator($"input[name='digest'][value='{choice}']").IsCheckedAsync());
        await visit.SoundAsync();
    }

    [Fact]
    public async Task What_waits_for_who_is_away_waits_for_who_stands_in()
    {
        await Site.EnterAsync("Max Roy", MemberRole.Reviewer);
        await Site.EnterAsync("Nora Diallo", MemberRole.Reviewer);
        await Site.Get<IBriefStore>().SaveAsync(
            "maison-lin",
            Sample.Brief with
            {
                Id = "absence",
                Review = Sample.Review with { Reviewers = [new("Nora", DeskVisits.AddressOf("Nora Diallo"), "fr")], EscalateTo = [] },
            },
            default);
        var token = await Site.InviteAsync(DossierSamples.Sound() with { BriefId = "absence" });
        var id = (await Site.LinkAsync(token)).VettingId;
        Site.Get<Core.Desk.CandidateIndex>().Refresh("maison-lin");
        await using var max = await fixture.MemberAsync("/desk/maison-lin", "Max Roy");
        Assert.Equal(0, await max.Page.Locator($"section[aria-labelledby='mine'] a[href$='{id}']").CountAsync());

        var nora = (await Site.Get<IMemberStore>().FindAsync("maison-lin", DeskVisits.AddressOf("Nora Diallo"), default))!;
        var today = DateOnly.FromDateTime(RunningSite.Now.UtcDateTime);
        await Site.Get<IMemberStore>().SaveAsync(
            nora with { Absence = new Absence(today, today, DeskVisits.AddressOf("Max Roy")) }, default);
        await max.GoAsync("/desk/maison-lin");

        Assert.Equal(1, await max.Page.Locator($"section[aria-labelledby='mine'] a[href$='{id}']").CountAsync());
    }

    private async Task<Absence?> AbsenceAsync() =>
        (await Site.Get<IMemberStore>().FindAsync("maison-lin", DeskVisits.AddressOf("Nora Diallo"), default))!.Absence;
}
