using System.Globalization;
using Vetting.Core.Content;

namespace Vetting.Core.Dossiers;

/// <summary>Figures and lists as each language writes them, whatever the machine's culture.</summary>
internal static class Wording
{
    // French typography: narrow no-break spaces within numbers and before the percent sign.
    private const char Narrow = '\u202f';

    public static LocalizedText Posts(int count) => Number(count, count > 1 ? "publications" : "publication",
        count == 1 ? "post" : "posts");

    public static LocalizedText Number(long value)
    {
        var english = value.ToString("N0", CultureInfo.InvariantCulture);
        return new LocalizedText(english.Replace(',', Narrow), english);
    }

    /// <param name="value">In percent.</param>
    public static LocalizedText Percent(double value)
    {
        var english = value.ToString("0.##", CultureInfo.InvariantCulture);
        return new LocalizedText($"{english.Replace('.', ',')}{Narrow}%", $"{english}%");
    }

    /// <param name="value">0 to 1.</param>
    public static LocalizedText Share(double value) => Percent(Math.Round(100 * value, value is > 0 and < 0.1 ? 1 : 0));

    public static LocalizedText Decimal(double value)
    {
        var english = value.ToString("0.#", CultureInfo.InvariantCulture);
        return new LocalizedText(english.Replace('.', ','), english);
    }

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

    private static LocalizedText Number(int count, string french, string english)
    {
        var number = Number(count);
        return new LocalizedText($"{number.Fr} {french}", $"{number.En} {english}");
    }
}
