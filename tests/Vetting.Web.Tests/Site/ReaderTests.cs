using System.Globalization;
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

    [Fact]
    public void French_counts_the_first_of_a_month()
    {
        var first = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(("1er mai 2026", "2 mai 2026", "1er mai"),
            (Reader.French.Date(first), Reader.French.Date(first.AddDays(1)), Reader.French.Day(first)));
        Assert.Equal(("1 May 2026", "1 May"), (Reader.English.Date(first), Reader.English.Day(first)));
    }
}
