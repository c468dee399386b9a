using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Web.Site;

/// <summary>
/// Who a page or a mail is for: their language, and how dates and numbers look to them. Times are UTC.
/// </summary>
public sealed partial class Reader
{
    private Reader(string language, string culture) =>
        (Language, Culture) = (language, CultureInfo.GetCultureInfo(culture));

    public static Reader French { get; } = new("fr", "fr-FR");

    public static Reader English { get; } = new("en", "en-GB");

    /// <summary>fr or en.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public Reader Other => this == French ? English : French;

    /// <param name="tag">A BCP 47 tag; anything that is not French reads English.</param>
    public static Reader Of(string tag) =>
        tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;

    public string this[LocalizedText text] =>
        this == French ? FrenchSpaces().Replace(text.Fr, "\u00a0") : text.En;

    public string Counted(long count, Plural noun) =>
        $"{Count(count)} {this[count == 1 || (count == 0 && this == French) ? noun.One : noun.Many]}";

    public string Count(long value) => this[Wording.Number(value)];

    /// <summary>At most two decimals, and none that are zero.</summary>
    public string Number(double value) => this[Wording.Decimal(value, 2)];

    public string Score(double value) => Count((long)Math.Round(value, MidpointRounding.AwayFromZero));

    /// <param name="percent">Already in percent.</param>
    public string Percent(double percent) => this[Wording.Percent(percent, 1)];

    public string Weekday(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    public string Date(DateTimeOffset at) => Written(at, "MMMM yyyy");

    public string ShortDate(DateTimeOffset at) => Written(at, "MMM yyyy");

    public string Month(DateTimeOffset at) => at.UtcDateTime.ToString("MMM yyyy", Culture);

    public string Day(DateTimeOffset at) => Written(at, "MMM");

    public string Moment(DateTimeOffset at) => $"{Date(at)}, {at.UtcDateTime.ToString("HH:mm", Culture)}\u00a0UTC";

    // French counts the first of a month: 1er mai.
    private string Written(DateTimeOffset at, string rest) =>
        at.UtcDateTime.ToString($"{(this == French && at.UtcDateTime.Day == 1 ? "d'er'" : "%d")} {rest}", Culture);

    /// <summary>For the datetime attribute: ISO 8601 in UTC, whatever the machine's culture and calendar.</summary>
    public static string Machine(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The two largest units: 3 d 4 h, 12 min 5 s.</summary>
    public string Age(TimeSpan age)
    {
        var day = this == French ? "j" : "d";
        return age switch
        {
            { TotalDays: >= 1 } => $"{age.Days}\u00a0{day} {age.Hours}\u00a0h",
            { TotalHours: >= 1 } => $"{age.Hours}\u00a0h {age.Minutes}\u00a0min",
            { TotalMinutes: >= 1 } => $"{age.Minutes}\u00a0min {age.Seconds}\u00a0s",
            _ => $"{Math.Max(0, age.Seconds)}\u00a0s",
        };
    }

    // French sets a no-break space before : ; ! ? % » and after «.
    [GeneratedRegex("(?<=«) | (?=[:;!?%»])")]
    private static partial Regex FrenchSpaces();
}
