using System.Globalization;
using System.Text;

namespace Vetting.Core.Desk;

/// <summary>Text as it is searched: whatever its case, accents, apostrophes and spaces.</summary>
internal static class SearchedText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark)
                continue;
            _ = char.ToLowerInvariant(unit) switch
            {
                'œ' => plain.Append("oe"),
                'æ' => plain.Append("ae"),
                'ß' => plain.Append("ss"),
                'ø' => plain.Append('o'),
                '’' => plain.Append('\''),
                var white when char.IsWhiteSpace(white) => plain.Append(' '),
                var lower => plain.Append(lower),
            };
        }

        return plain.ToString();
    }
}
