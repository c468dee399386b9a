using System.Globalization;

namespace Vetting.Sources.Feeds.Dates;

/// <summary>Days of the week by their names in French, English, Spanish, German, Italian and Portuguese.</summary>
internal static class WeekdayNames
{
    private static readonly ILookup<string, DayOfWeek> Names = new[] { "fr", "en", "es", "de", "it", "pt" }
        .Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat)
        .SelectMany(format => Enum.GetValues<DayOfWeek>().SelectMany(day => new[]
        {
            (Name: format.GetDayName(day), Day: day), (Name: format.GetAbbreviatedDayName(day).TrimEnd('.'), Day: day),
        }))
        .Distinct().ToLookup(named => named.Name, named => named.Day, StringComparer.OrdinalIgnoreCase);

    /// <param name="text">A name, whole or as the language shortens it.</param>
    /// <returns>Several where languages differ, as with "mar"; none where it is none.</returns>
    public static IEnumerable<DayOfWeek> Find(string text) => Names[text];
}
