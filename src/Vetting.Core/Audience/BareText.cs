using System.Text;

namespace Vetting.Core.Audience;

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
}
