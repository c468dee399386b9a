using System.Globalization;
using Vetting.Core.Content;

namespace Vetting.Core.Coherence;

/// <summary>A calendar quarter in UTC.</summary>
internal readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    public LocalizedText Name => new(
        string.Create(CultureInfo.InvariantCulture, $"T{Number} {Year}"),
        string.Create(CultureInfo.InvariantCulture, $"Q{Number} {Year}"));

    public static Quarter Of(DateTimeOffset time) => new(time.UtcDateTime.Year, (time.UtcDateTime.Month + 2) / 3);

    /// <param name="key">As yyyy-Qn.</param>
    public static Quarter Parse(string key) =>
        new(int.Parse(key.AsSpan(0, 4), CultureInfo.InvariantCulture), key[^1] - '0');

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));
}
