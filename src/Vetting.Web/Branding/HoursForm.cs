using System.Globalization;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Brands;

namespace Vetting.Web.Branding;

/// <summary>When a brand's people work, as it was typed.</summary>
/// <param name="Days">Names of days of the week, in English.</param>
/// <param name="Holidays">One date a line, as 2026-12-25.</param>
public sealed record HoursForm(string Zone, string From, string To, IReadOnlyList<string> Days, string Holidays)
{
    private const string Hour = "HH:mm";
    private const string Date = "yyyy-MM-dd";
    private static readonly char[] Between = ['\r', '\n', ',', ';', ' '];

    internal static HoursForm Of(Dictionary<string, StringValues> fields) => new(
        fields.GetValueOrDefault("zone").ToString().Trim(), fields.GetValueOrDefault("opens").ToString().Trim(),
        fields.GetValueOrDefault("closes").ToString().Trim(), [.. fields.GetValueOrDefault("day").OfType<string>()],
        fields.GetValueOrDefault("holidays").ToString());

    internal static HoursForm Of(WorkCalendar? calendar) => calendar is null
        ? new("Europe/Paris", "09:00", "18:00", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "")
        : new(
            calendar.Zone, calendar.From.ToString(Hour, CultureInfo.InvariantCulture),
            calendar.To.ToString(Hour, CultureInfo.InvariantCulture), [.. calendar.Days.Select(day => $"{day}")],
            string.Join('\n', (calendar.Holidays ?? []).Select(day => day.ToString(Date, CultureInfo.InvariantCulture))));

    /// <returns>Null where something is none of what it should be.</returns>
    internal WorkCalendar? ToCalendar()
    {
        List<DateOnly> holidays = [];
        foreach (var line in Holidays.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DateOnly.TryParseExact(line, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return null;
            holidays.Add(day);
        }

        return TimeOnly.TryParseExact(From, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && TimeOnly.TryParseExact(To, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && new WorkCalendar(
                Zone, from, to, [.. Enum.GetValues<DayOfWeek>().Where(day => Days.Contains($"{day}"))],
                holidays.Count == 0 ? null : [.. holidays.Distinct().Order()]) is { IsValid: true } calendar
            ? calendar
            : null;
    }
}
