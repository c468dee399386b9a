using System.Text;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

internal static class Words
{
    /// <summary>False for a text of emoji, marks and digits, which needs no service.</summary>
    public static bool In(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return true;
        }

        return false;
    }

    /// <summary>
    /// A span without the white space at its ends: what follows a text in its pack decides how much of it the service
    /// counts to a sentence.
    /// </summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.Start + span.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end - start);
    }

    /// <summary>Where an expression stands in a part of a text, as whole words, without regard to case.</summary>
    /// <returns>-1 when it does not.</returns>
    public static int IndexOf(string text, int start, int length, string expression)
    {
        var end = start + length;
        for (var at = start; at < end; at++)
        {
            at = text.IndexOf(expression, at, end - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            var after = at + expression.Length;
            if ((at == start || !char.IsLetterOrDigit(text[at - 1]))
                && (after == end || !char.IsLetterOrDigit(text[after])))
            {
                return at;
            }
        }
        return -1;
    }
}
