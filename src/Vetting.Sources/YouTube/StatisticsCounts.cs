using System.Globalization;
using System.Text.Json;

namespace Vetting.Sources.YouTube;

internal static class StatisticsCounts
{
    /// <summary>A count written as a string of digits, or as a number; null when it is hidden.</summary>
    public static long? Digits(this JsonElement statistics, string name) =>
        statistics.Text(name) is { Length: <= 15 } text
            ? long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null
            : statistics.Count(name);
}
