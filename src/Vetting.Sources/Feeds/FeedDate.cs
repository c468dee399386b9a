using System.Globalization;
using System.Text.RegularExpressions;

namespace Vetting.Sources.Feeds;

/// <summary>
/// Reads the dates that feeds really carry: RFC 3339, and RFC 822 with wrong weekdays, two-digit years, missing
/// seconds, French or written-out months, and zone names. A time without a zone is UTC.
/// </summary>
internal static partial class FeedDate
{
    private static readonly string[][] Months =
    [
        ["jan"], ["feb", "fév", "fev"], ["mar"], ["apr", "avr"], ["may", "mai"], ["jun", "juin"], ["jul", "juil"],
        ["aug", "aoû", "aou"], ["sep"], ["oct"], ["nov"], ["dec", "déc"],
    ];

    // RFC 822, section 5.1; military letters other than Z are read as UTC, as RFC 2822 advises.
    private static readonly Dictionary<string, int> ZoneHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["CET"] = 1, ["CEST"] = 2, ["BST"] = 1,
    };

    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        text = text?.Trim();
        return text is { Length: >= 8 and <= 80 }
            && (Iso().IsMatch(text)
                ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date)
                : Rfc822().Match(text) is { Success: true } match && TryRead(match.Groups, out date));
    }

    private static bool TryRead(GroupCollection parts, out DateTimeOffset date)
    {
        date = default;
        var month = 1 + Array.FindIndex(Months, names =>
            names.Any(name => parts["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        var year = Number(parts["year"]);
        var day = string.Create(
            CultureInfo.InvariantCulture, $"{Century(year, parts["year"].Length)}-{month}-{parts["day"]}");
        var time = string.Create(
            CultureInfo.InvariantCulture,
            $"{Number(parts["hour"])}:{Number(parts["minute"])}:{Math.Min(59, Number(parts["second"]))}");
        if (!DateTime.TryParseExact(
                $"{day} {time}", "yyyy-M-d H:m:s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || Offset(parts["zone"].Value) is not { } offset || local.Year is 1 or 9999)
        {
            return false;
        }

        date = new(local, offset);
        return true;
    }

    private static string Century(int year, int digits) =>
        (digits > 2 ? year : year + (year < 70 ? 2000 : 1900)).ToString("0000", CultureInfo.InvariantCulture);

    private static TimeSpan? Offset(string zone)
    {
        if (zone is not ['+' or '-', ..])
            return TimeSpan.FromHours(ZoneHours.GetValueOrDefault(zone));

        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        var minutes = int.Parse(digits[1..3], CultureInfo.InvariantCulture) * 60
            + int.Parse(digits[3..5], CultureInfo.InvariantCulture);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(\p{L}+\.?,?\s+)?(?<day>[0-9]{1,2})[\s-]+(?<month>\p{L}{3,9})\.?[\s-]+(?<year>[0-9]{4}|[0-9]{2})"
        + @"(,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.[0-9]+)?)?)?"
        + @"\s*(?<zone>[+-][0-9]{2}:?[0-9]{2}|\p{L}{1,5})?(\s*\(.*\))?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Rfc822();
}
