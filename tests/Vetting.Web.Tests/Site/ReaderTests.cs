using System.Globalization;
using Vetting.Core.Brands;
using Vetting.Web.Site;

namespace Vetting.Web.Tests.Site;

public sealed class ReaderTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("th-TH")]
    [InlineData("fi-FI")]
    public void A_machine_readable_time_is_the_same_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal("2026-05-01T10:30:00Z", Reader.Machine(new(2026, 5, 1, 12, 30, 0, TimeSpan.FromHours(2))));
    }

    [Theory]
    [InlineData("2 000 caractères au plus : 10 Mo", "2\u00a0000 caractères au plus\u00a0: 10 Mo")]
    [InlineData("le 4 mai 2026, à 12 h", "le 4 mai 2026, à 12 h")]
    [InlineData("« oui » à 30 2026", "«\u00a0oui\u00a0» à 30 2026")]
    public void French_breaks_no_line_before_high_signs_and_within_numbers(string text, string said) =>
        Assert.Equal(said, Reader.French[new(text, "")]);

    [Fact]
    public void A_moment_is_said_in_the_time_of_the_brand_where_it_has_one_and_in_UTC_otherwise()
    {
        var at = new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.Zero);
        var york = new WorkCalendar("America/New_York", new(9, 0), new(17, 0), [DayOfWeek.Monday]);
        var paris = york with { Zone = "Europe/Paris" };

        Assert.Equal("31 mars 2026, 23:30\u00a0UTC", Reader.French.Moment(at));
        Assert.Equal("1er avril 2026, 01:30 (Europe/Paris)", Reader.French.In(paris).Moment(at));
        Assert.Equal("31 March 2026, 19:30 (America/New\u00a0York)", Reader.English.In(york).Moment(at));
        Assert.Equal("31 mars 2026, 19:30 (America/New\u00a0York)", Reader.English.In(york).Other.Moment(at));
        Assert.Equal("31 mars 2026", Reader.French.In(paris).Date(at));
    }

    [Fact]
    public void French_counts_the_first_of_a_month()
    {
        var first = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(("1er mai 2026", "2 mai 2026", "1er mai"),
            (Reader.French.Date(first), Reader.French.Date(first.AddDays(1)), Reader.French.Day(first)));
        Assert.Equal(("1 May 2026", "1 May"), (Reader.English.Date(first), Reader.English.Day(first)));
    }
}
