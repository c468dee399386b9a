using System.Globalization;
using Vetting.Core.Content;

namespace Vetting.Core.Findings;

/// <summary>Figures and lists as each language writes them, whatever the machine's culture.</summary>
public static class Wording
{
    // French typography: narrow no-break spaces within numbers and before the percent sign.
    private const char Narrow = '\u202f';

    private static readonly string[] FrenchMonths =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    public static LocalizedText Posts(int count) =>
        Counted(count, new("publication", "post"), new("publications", "posts"));

    public static LocalizedText Followers(long count) => Counted(count, new("abonné", "follower"), new("abonnés", "followers"));

    /// <summary>A number and what is counted: French has the plural from 2 on, English for all but 1.</summary>
    public static LocalizedText Counted(long count, LocalizedText one, LocalizedText many)
    {
        var number = Number(count);
        return new LocalizedText(
            $"{number.Fr} {(Math.Abs(count) < 2 ? one : many).Fr}", $"{number.En} {(count == 1 ? one : many).En}");
    }

    public static LocalizedText Number(long value) => Written(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <param name="value">In percent.</param>
    /// <param name="decimals">The most of them; none that are zero.</param>
    public static LocalizedText Percent(double value, int decimals = 2)
    {
        var number = Decimal(value, decimals);
        return new LocalizedText($"{number.Fr}{Narrow}%", $"{number.En}%");
    }

    /// <param name="value">0 to 1.</param>
    public static LocalizedText Share(double value) => Percent(Math.Round(100 * value, value is > 0 and < 0.1 ? 1 : 0));

    /// <param name="decimals">The most of them; none that are zero.</param>
    public static LocalizedText Decimal(double value, int decimals = 1) =>
        Written(value.ToString($"#,0.{new string('#', decimals)}", CultureInfo.InvariantCulture));

    /// <summary>A whole change with its sign: +1 200, −40, 0.</summary>
    public static LocalizedText Change(double value)
    {
        var rounded = Math.Round(value);
        var size = Number((long)Math.Min(Math.Abs(rounded), long.MaxValue / 2));
        var sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
        return new LocalizedText(sign + size.Fr, sign + size.En);
    }

    /// <summary>A sum of money to the unit; to the cent where it has cents.</summary>
    /// <param name="currency">ISO 4217.</param>
    public static LocalizedText Money(decimal value, string currency)
    {
        var sum = Written(value.ToString(decimal.IsInteger(value) ? "N0" : "N2", CultureInfo.InvariantCulture));
        return currency == "EUR"
            ? new LocalizedText($"{sum.Fr}\u00a0€", $"€{sum.En}")
            : new LocalizedText($"{sum.Fr}\u00a0{currency}", $"{currency}\u00a0{sum.En}");
    }

    /// <summary>31 janvier 2026, 31 January 2026.</summary>
    public static LocalizedText Day(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"{day.Day}{(day.Day == 1 ? "er" : "")} {FrenchMonths[day.Month - 1]} {day.Year}"),
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>The day in UTC.</summary>
    public static LocalizedText Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));

    public static LocalizedText Hundredths(double value) =>
        Written(value.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>The words in quotation marks, the first few of them.</summary>
    public static LocalizedText Quoted(IEnumerable<string> words, int most = 4)
    {
        var all = words.ToList();
        var more = all.Count > most ? "…" : "";
        return new LocalizedText(
            string.Join(", ", all.Take(most).Select(word => $"«\u00a0{word}\u00a0»")) + more,
            string.Join(", ", all.Take(most).Select(word => $"“{word}”")) + more);
    }

    public static LocalizedText Verbatim(string text) => new(text, text);

    /// <param name="number">As the invariant culture writes it.</param>
    private static LocalizedText Written(string number)
    {
        var english = number.Replace('-', '−');
        return new LocalizedText(english.Replace(',', Narrow).Replace('.', ','), english);
    }
}
