using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Vetting.Sources.Feeds.Dates;

/// <summary>A time that a feed gives.</summary>
/// <param name="UnknownZone">The zone's name where it is not known, or several zones have it: the time is read as UTC;
/// null where it is understood.</param>
internal readonly partial record struct FeedDate(DateTimeOffset At, string? UnknownZone)
{
    private const string Time =
        @"(?<hour>[0-9]{1,2})[:h](?<minute>[0-9]{1,2})(:(?<second>[0-9]{1,2})([.,](?<fraction>[0-9]{1,9}))?)?"
        + @"\s*(?<half>[ap]\.?\s?m\b\.?)?";

    private const string Zone =
        @"\s*((?<zone>(GMT|UTC?|Z)?\s?[+-][0-9]{1,2}(:?[0-9]{2}(:?00)?)?Z?|\p{L}+([/_+-][\p{L}0-9]+)*)?\s*"
        + @"(\[(?<zone>[\w/+-]+)\]|\([^)]*\))?)$";

    private const string Joint = @"\s*(T|,|-|–|at|à|um|alle)?\s*";
    private const string Weekday = @"^(\p{L}[\p{L}-]*[.,\s]+)?";
    private const string Year = "(?<year>[0-9]{4}|[0-9]{2})";
    private const string Day = "(?<day>[0-9]{1,2})";
    private const string MonthName = @"(?<month>\p{L}{3,10})\.?";

    /// <summary>
    /// Reads the dates that feeds really carry: RFC 3339 and its kin, RFC 822 and asctime with wrong weekdays, years of
    /// two digits, no seconds, twelve-hour clocks, months in six languages, zones by offset, abbreviation or place, and
    /// the seconds or milliseconds of Unix. A time without a zone is UTC.
    /// </summary>
    /// <returns>Null where it would have to be guessed, as of 05/06/2026 without the day of the week.</returns>
    public static FeedDate? Read(string? text)
    {
        var date = Spaces().Replace(text ?? "", " ").Trim();
        if (Unix().IsMatch(date))
            return new(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(date.PadRight(13, '0'), CultureInfo.InvariantCulture)), null);
        return date.Length is >= 4 and <= 80
            && new[] { Iso(), Rfc822(), MonthFirst(), Figures(), MonthAlone() }.Select(shape => shape.Match(date))
                .FirstOrDefault(match => match.Success) is { } found
            ? Read(found.Groups)
            : null;
    }

    /// <returns>Null when none can be read.</returns>
    public static FeedDate? First(IEnumerable<string> texts) => texts.Select(Read).FirstOrDefault(date => date is not null);

    private static FeedDate? Read(GroupCollection parts)
    {
        var (year, month, day) = (Century(parts["year"]), Month(parts), parts["day"].Success ? Number(parts["day"]) : 1);
        if (parts["figure"].Captures is [var either, var other])
            (month, day) = DayAndMonth.Of(year, Number(either), Number(other), parts["weekday"].Value);
        var (hour, minute, second) = (Hour(parts), Number(parts["minute"]), Math.Min(59, Number(parts["second"])));
        if (year is < 2 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 24 || minute > 59 || Number(parts["second"]) > 60 || (hour == 24 && minute + second > 0))
        {
            return null;
        }

        var local = new LocalDateTime(year, month, day, 0, 0).PlusHours(hour).PlusMinutes(minute).PlusSeconds(second)
            .PlusNanoseconds(Nanoseconds(parts["fraction"]));
        var zone = FeedZone.Read(parts["zone"].Value, local);
        return new(local.WithOffset(zone.Offset).ToDateTimeOffset(), zone.Unknown);
    }

    private static int Month(GroupCollection parts) => parts["month"] switch
    {
        { Success: false } => 1,
        { Value: [>= '0' and <= '9', ..] } digits => Number(digits),
        var name => MonthNames.Find(name.Value) ?? 0,
    };

    private static int Century(Group year) => (Number(year), year.Length) switch
    {
        (var full, > 2) => full,
        (var low, _) => low + (low < 70 ? 2000 : 1900),
    };

    private static int Hour(GroupCollection parts) => (Number(parts["hour"]), parts["half"].Value) switch
    {
        (12, ['a' or 'A', ..]) => 0,
        ( < 12 and var hour, ['p' or 'P', ..]) => hour + 12,
        (var hour, _) => hour,
    };

    private static long Nanoseconds(Group fraction) =>
        fraction.Success ? long.Parse(fraction.Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;

    private static int Number(Capture digits) =>
        digits.Length > 0 ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        "(" + Weekday + @"(?<year>[0-9]{4})[-/.]?(?<month>[0-9]{2})([-/.]?(?<day>[0-9]{2}))?|^(?<year>[0-9]{4}))"
        + "([T ,]+" + Time + "|T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?)?" + Zone,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(
        Weekday + Day + @"(er|st|nd|rd|th|[.ºª°])?[\s.-]+(de )?" + MonthName + @",?[\s.-]+(de )?" + Year
        + "(" + Joint + Time + ")?" + Zone,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rfc822();

    [GeneratedRegex(
        Weekday + MonthName + @"\s" + Day + "(st|nd|rd|th)?,?( " + Time + @")?( (?<zone>\p{L}{1,5}|[+-][0-9]{4}))?,?\s"
        + Year + "(" + Joint + Time + ")?" + Zone,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"^((?<weekday>\p{L}[\p{L}-]*)[.,\s]+)?((?<figure>[0-9]{1,2})[/. -](?<figure>[0-9]{1,2})[/. -](?<year>[0-9]{4})"
        // Of 13/10/23 and 30.10.23 either end may be the year; not of 10/30/23, for no month is over 12.
        + "|(?<month>0?[1-9]|1[0-2])/(?<day>1[3-9]|2[0-9]|3[01])/(?<year>[0-9]{2}))(" + Joint + Time + ")?" + Zone,
        // Not without going back, which keeps of two captures the last one only.
        RegexOptions.IgnoreCase)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^" + MonthName + @"[\s,-]+(de )?(?<year>[0-9]{4})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthAlone();

    // From 2001 to 2033; a date written without signs is shorter, or longer.
    [GeneratedRegex("^1[0-9]{9}([0-9]{3})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Unix();
}
