using System.Globalization;
using System.Text;

namespace Vetting.Sources.Feeds.Dates;

/// <summary>Months by their names in French, English, Spanish, German, Italian and Portuguese.</summary>
internal static class MonthNames
{
    // Ordering a long row of combining marks takes the square of its length.
    private const int Longest = 40;

    private static readonly (string Name, int Month)[] Names =
    [
        .. new[] { "fr", "en", "es", "de", "it", "pt" }
            .SelectMany(language => CultureInfo.GetCultureInfo(language).DateTimeFormat.MonthNames
                .Take(12).Select((name, index) => (Fold(name), index + 1))),
        ("mrz", 3),
    ];

    /// <param name="text">A name or its beginning, from three letters on, with or without its accents.</param>
    /// <returns>1 to 12; null where it is none, or begins several.</returns>
    public static int? Find(string text)
    {
        if (text.Length > Longest)
            return null;
        var start = Fold(text);
        int[] months =
        [
            .. Names.Where(name => name.Name.StartsWith(start, StringComparison.Ordinal))
                .Select(name => name.Month).Distinct(),
        ];
        return start.Length >= 3 && months is [var month] ? month : null;
    }

    private static string Fold(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).ToLowerInvariant()
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
