using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Brands;

namespace Vetting.Core.Tests.Brands;

/// <summary>Terms that run while a brand's people work.</summary>
public sealed class WorkCalendarTests
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly WorkCalendar Paris = new(
        "Europe/Paris", new(9, 0), new(18, 0), Week, [new(2026, 5, 1), new(2026, 12, 25)]);

    [Theory]
    // Tuesday, within hours.
    [InlineData("2026-03-03T10:00:00Z", "PT0S", "2026-03-03T10:00:00Z")]
    [InlineData("2026-03-03T10:00:00Z", "P2D", "2026-03-05T10:00:00Z")]
    // Over a weekend, and from one.
    [InlineData("2026-03-05T10:00:00Z", "P2D", "2026-03-09T10:00:00Z")]
    [InlineData("2026-03-07T10:00:00Z", "P2D", "2026-03-11T08:00:00Z")]
    // In the evening and at night.
    [InlineData("2026-03-03T20:00:00Z", "P1D", "2026-03-05T08:00:00Z")]
    [InlineData("2026-03-03T03:00:00Z", "P1D", "2026-03-04T08:00:00Z")]
    // Hours are of the clock, and end the next morning where nobody works.
    [InlineData("2026-03-03T10:00:00Z", "PT4H", "2026-03-03T14:00:00Z")]
    [InlineData("2026-03-03T15:00:00Z", "PT4H", "2026-03-04T08:00:00Z")]
    [InlineData("2026-03-06T15:00:00Z", "P1DT4H", "2026-03-10T08:00:00Z")]
    // The first of May is a Friday and a holiday.
    [InlineData("2026-04-30T10:00:00Z", "P1D", "2026-05-04T10:00:00Z")]
    [InlineData("2026-05-01T10:00:00Z", "PT0S", "2026-05-04T07:00:00Z")]
    // Clocks are put forward on 29 March and back on 25 October: ten in the morning stays so.
    [InlineData("2026-03-27T09:00:00Z", "P1D", "2026-03-30T08:00:00Z")]
    [InlineData("2026-10-23T08:00:00Z", "P1D", "2026-10-26T09:00:00Z")]
    public void Counts_days_and_hours_on_which_people_work(string start, string span, string due) => Assert.Equal(
        DateTimeOffset.Parse(due, null), Paris.After(DateTimeOffset.Parse(start, null), System.Xml.XmlConvert.ToTimeSpan(span)));

    [Theory]
    [InlineData("2026-03-03T07:59:00Z", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z")]
    [InlineData("2026-03-03T08:00:00Z", "2026-03-03T08:00:00Z", "2026-03-04T08:00:00Z")]
    [InlineData("2026-03-08T12:00:00Z", "2026-03-06T08:00:00Z", "2026-03-09T08:00:00Z")]
    public void Knows_the_last_morning_and_the_next(string now, string last, string next) => Assert.Equal(
        (DateTimeOffset.Parse(last, null), DateTimeOffset.Parse(next, null)),
        (Paris.LastMorning(DateTimeOffset.Parse(now, null)), Paris.NextMorning(DateTimeOffset.Parse(now, null))));

    [Fact]
    public void Knows_the_day_where_the_brand_is() => Assert.Equal(
        new DateOnly(2026, 3, 4), Paris.DayOf(DateTimeOffset.Parse("2026-03-03T23:30:00Z", null)));

    [Theory]
    [InlineData("Europe/Nowhere", 9, 18, true)]
    [InlineData("Europe/Paris", 18, 9, true)]
    [InlineData("Europe/Paris", 9, 9, true)]
    [InlineData("Europe/Paris", 9, 18, false)]
    public void Is_none_in_which_no_date_can_be_found(string zone, int from, int to, bool hasDays) =>
        Assert.False(new WorkCalendar(zone, new(from, 0), new(to, 0), hasDays ? Week : []).IsValid);

    [Property(MaxTest = 300)]
    public Property What_is_due_is_due_while_people_work_not_before_and_later_for_longer() => Prop.ForAll(Cases, one =>
    {
        var (calendar, start, span) = one;
        var due = calendar.After(start, span);
        var later = calendar.After(start, span + TimeSpan.FromMinutes(90));

        // But for the hour by which clocks are put forward.
        Assert.True(due >= start + span - TimeSpan.FromHours(1));
        Assert.True(later >= due);
        Assert.True(calendar.IsWorking(calendar.DayOf(due)));
        // What is due while people work stays where it is.
        Assert.Equal(due, calendar.After(due, TimeSpan.Zero));
    });

    private static Arbitrary<(WorkCalendar, DateTimeOffset, TimeSpan)> Cases => (
        from zone in Gen.Elements("Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC")
        from opens in Gen.Choose(4, 11)
        from hours in Gen.Choose(1, 12)
        from days in Gen.Elements(Week, [DayOfWeek.Saturday, DayOfWeek.Sunday], [DayOfWeek.Wednesday])
        from minutes in Gen.Choose(0, 60 * 24 * 400)
        from span in Gen.Choose(0, 60 * 24 * 20)
        select (
            new WorkCalendar(zone, new(opens, 0), new(opens + hours, 0), days, [new(2026, 4, 6), new(2026, 12, 25)]),
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes), TimeSpan.FromMinutes(span))).ToArbitrary();
}
