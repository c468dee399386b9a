using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Branding;

/// <summary>Where owners say when their people work.</summary>
public sealed class HoursPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Page = "/desk/maison-lin/brand";

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task An_owner_says_when_people_work_and_takes_it_back(string language, bool phone)
    {
        await using var visit = await fixture.EnteredAsync(phone ? Screen.Phone : Screen.Desk.Dark);
        await visit.GoAsync($"{Page}?lang={language}");
        await visit.Page.Locator("#zone").FillAsync("America/Montreal");
        await visit.Page.Locator("#opens").FillAsync("08:30");
        await visit.Page.Locator("input[name='day'][value='Friday']").UncheckAsync();
        await visit.Page.Locator("#holidays").FillAsync("2026-12-25\n2026-01-01");
        await visit.PressAsync(visit.Page.Locator("form[action$='/hours'] button"));
        await visit.ShootAsync($"hours-{language}");
        await visit.SoundAsync();

        var calendar = (await CalendarAsync())!;
        Assert.Equal(("America/Montreal", new TimeOnly(8, 30), new TimeOnly(18, 0)), (calendar.Zone, calendar.From, calendar.To));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], calendar.Days);
        Assert.Equal([new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 25)], calendar.Holidays!);
        Assert.Equal("2026-01-01\n2026-12-25", await visit.Page.Locator("#holidays").InputValueAsync());
        await visit.PressAsync(visit.Page.Locator("form[action$='/hours/remove'] button"));
        Assert.Null(await CalendarAsync());
    }

    [Theory]
    [InlineData("Europe/Nowhere", "09:00", "18:00", "Monday", "")]
    [InlineData("Europe/Paris", "18:00", "09:00", "Monday", "")]
    [InlineData("Europe/Paris", "09:00", "18:00", "Someday", "")]
    [InlineData("Europe/Paris", "09:00", "18:00", "Monday", "25/12/2026")]
    public async Task Says_what_hours_should_be_and_keeps_what_was_typed(string zone, string opens, string closes, string day, string holidays)
    {
        await using var visit = await fixture.EnteredAsync();
        var answer = await visit.PostAsync(fixture.Site, $"{Page}/hours", new()
        {
            ["zone"] = zone, ["opens"] = opens, ["closes"] = closes, ["day"] = day, ["holidays"] = holidays,
        });

        Assert.Equal(422, answer.Status);
        Assert.Contains(zone, answer.Text, StringComparison.Ordinal);
        Assert.Null(await CalendarAsync());
    }

    private async Task<WorkCalendar?> CalendarAsync() =>
        (await fixture.Site.Get<IBrandProfiles>().FindAsync("maison-lin", default)).Calendar;
}
