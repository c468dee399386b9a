using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Web.Site;

/// <summary>
/// Who a page or a mail is for: their language, and how dates and numbers look to them. Times are UTC where no brand's own time
/// is asked for.
/// </summary>
public sealed partial class Reader
{
    private readonly WorkCalendar? _calendar;

    private Reader(string language, CultureInfo culture, WorkCalendar? calendar = null) =>
        (Language, Culture, _calendar) = (language, culture, calendar);

    public static Reader French { get; } = new("fr", CultureInfo.GetCultureInfo("fr-FR"));

    public static Reader English { get; } = new("en", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>fr or en.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public Reader Other => IsFrench ? English.In(_calendar) : French.In(_calendar);

    private bool IsFrench => Language == "fr";

    /// <summary>The same reader, to whom moments are said in a brand's own time.</summary>
    /// <param name="calendar">Null for UTC.</param>
    public Reader In(WorkCalendar? calendar) =>
        calendar == _calendar ? this : new(Language, Culture, calendar);

    /// <param name="tag">A BCP 47 tag; anything that is not French reads English.</param>
    public static Reader Of(string tag) =>
        tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;

    public string this[LocalizedText text] =>
        IsFrench ? FrenchSpaces().Replace(text.Fr, "\u00a0") : text.En;

    public string Counted(long count, Plural noun) => this[Wording.Counted(count, noun.One, noun.Many)];

    public string Count(long value) => this[Wording.Number(value)];

    /// <summary>At most two decimals, and none that are zero.</summary>
    public string Number(double value) => this[Wording.Decimal(value, 2)];

    public string Score(double value) => Count((long)Math.Round(value, MidpointRounding.AwayFromZero));

    /// <param name="percent">Already in percent.</param>
    public string Percent(double percent) => this[Wording.Percent(percent, 1)];

    public string Weekday(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    public string Date(DateTimeOffset at) => Date(at.UtcDateTime);

    public string ShortDate(DateTimeOffset at) => Written(at.UtcDateTime, "MMM yyyy");

    public string Month(DateTimeOffset at) => at.UtcDateTime.ToString("MMM yyyy", Culture);

    public string Day(DateTimeOffset at) => Written(at.UtcDateTime, "MMM");

    /// <summary>With the time zone that it is in.</summary>
    public string Moment(DateTimeOffset at) => _calendar is { } calendar
        ? $"{Date(calendar.LocalOf(at))}, {calendar.LocalOf(at).ToString("HH:mm", Culture)} ({calendar.Zone.Replace('_', '\u00a0')})"
        : $"{Date(at)}, {at.UtcDateTime.ToString("HH:mm", Culture)}\u00a0UTC";

    private string Date(DateTime at) => Written(at, "MMMM yyyy");

    // French counts the first of a month: 1er mai.
    private string Written(DateTime at, string rest) =>
        at.ToString($"{(IsFrench && at.Day == 1 ? "d'er'" : "%d")} {rest}", Culture);

    /// <summary>For the datetime attribute: ISO 8601 in UTC, whatever the machine's culture and calendar.</summary>
    public static string Machine(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>3 d 4 h, 2 h 5 min, 12 min, 5 s.</summary>
    public string Age(TimeSpan age)
    {
        var day = IsFrench ? "j" : "d";
        return age switch
        {
            { TotalDays: >= 1 } => $"{age.Days}\u00a0{day} {age.Hours}\u00a0h",
            { TotalHours: >= 1 } => $"{age.Hours}\u00a0h {age.Minutes}\u00a0min",
            { TotalMinutes: >= 1 } => $"{age.Minutes}\u00a0min",
            _ => $"{Math.Max(0, age.Seconds)}\u00a0s",
        };
    }

    // French sets a no-break space before : ; ! ? % » and after «, and between the thousands of a number.
    [GeneratedRegex(@"(?<=«) | (?=[:;!?%»])|(?<=\d) (?=\d{3}(?!\d))")]
    private static partial Regex FrenchSpaces();
}
