using System.Text;

namespace Vetting.Core.Matching;

internal static class BareText
{
    /// <summary>Letters and digits only, in lower case, so that spacing, emoji and links' tails do not hide a
    /// repetition.</summary>
    public static string Of(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                bare.Append(Rune.ToLowerInvariant(rune));
        }

        return bare.ToString();
    }

    /// <summary>Each run of one letter as one: what enthusiasm draws out, and double letters with it.</summary>
    public static string WithoutRuns(string bare) =>
        string.Concat(bare.Where((letter, at) => at == 0 || letter != bare[at - 1]));
}
