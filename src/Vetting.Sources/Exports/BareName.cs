using System.Globalization;
using System.Text;

namespace Vetting.Sources.Exports;

/// <summary>Names of files, columns and labels as they are compared: in lower case without accents.</summary>
internal static class BareName
{
    // No name is longer; to bring a long row of combining marks into order takes the square of its length.
    private const int Longest = 300;

    public static string Of(string name)
    {
        name = name.Length > Longest ? name[..Longest] : name;
        if (Ascii.IsValid(name))
            return name.ToLowerInvariant().Trim();
        // An unpaired surrogate cannot be normalised, and stands in no name that is looked for.
        var whole = string.Concat(name.EnumerateRunes().Select(rune => rune.ToString()));
        var bare = new StringBuilder(name.Length);
        foreach (var letter in whole.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            bare.Append(letter switch
            {
                '\u2019' => '\'',
                '\u2010' or '\u2011' => '-',
                '\u00A0' or '\u202F' => ' ',
                _ => letter,
            });
        }

        return bare.ToString().ToLowerInvariant().Trim('\uFEFF', ' ');
    }
}
