using System.Net;
using Ical.Net;
using Vetting.Core.Briefs;
using Vetting.Core.Members;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed class CalendarPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task A_reviewers_calendar_reads_what_waits_for_them_until_the_address_is_renewed(string language, bool phone)
    {
        var email = $"cal-{language}@maison-lin.example";
        await fixture.Site.Get<IMemberStore>().SaveAsync(
            new Member("maison-lin", email, "Ines", MemberRole.Reviewer, language, RunningSite.Now), default);
        var mine = await WaitingAsync($"mine-{language}", email, "Léa, \"=1+1\"; DROP\r\nBEGIN:VALARM");
        await WaitingAsync($"other-{language}", "somebody@maison-lin.example", "Max");
        await using var visit = await fixture.EnteredAsync(phone ? Screen.Phone : Screen.Desk, email);
        await visit.GoAsync($"/desk/maison-lin/calendar?lang={language}");
        await visit.PressAsync(visit.Page.Locator("main button").First);
        await visit.ShootAsync($"calendar-{language}");
        var first = await visit.Page.Locator("#link").InputValueAsync();
        await Axe.SoundAsync(visit);

        var calendar = Calendar.Load(await ReadAsync(first, HttpStatusCode.OK))!;
        var waits = Assert.Single(calendar.Events);
        Assert.Equal($"{mine}@vetting", waits.Uid);
        Assert.Contains("Léa, \"=1+1\"; DROP", waits.Summary, StringComparison.Ordinal);
        Assert.Equal(RunningSite.Now.AddDays(7).AddMinutes(-30).UtcDateTime, waits.Start!.AsUtc);
        Assert.Empty(waits.Alarms);

        await visit.GoAsync("/desk/maison-lin/calendar");
        Assert.Equal(0, await visit.Page.Locator("#link").CountAsync());
        await visit.PressAsync(visit.Page.Locator("main button").First);
        var second = await visit.Page.Locator("#link").InputValueAsync();
        await ReadAsync(first, HttpStatusCode.NotFound);
        await ReadAsync(second, HttpStatusCode.OK);
        await fixture.Site.Get<IMemberStore>().RemoveAsync("maison-lin", email, default);
        await ReadAsync(second, HttpStatusCode.NotFound);
    }

    private async Task<string> WaitingAsync(string brief, string reviewer, string creator)
    {
        await fixture.Site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief with
        {
            Id = brief, Review = Sample.Review with { Reviewers = [new("R", reviewer, "fr")] },
        }, default);
        var dossier = DossierSamples.Sound();
        var token = await fixture.Site.InviteAsync(dossier with { BriefId = brief });
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        var order = await fixture.Site.ListMissingAsync(fixture.Site.NewId());
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id, row => row with { CreatorName = creator, Order = order with { VettingId = id } }, default);
        return id;
    }

    private async Task<string> ReadAsync(string address, HttpStatusCode expected)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(fixture.Site.Address + new Uri(address).AbsolutePath));
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
