using Vetting.Core.Texts;

namespace Vetting.Language.Personal;

/// <summary>
/// Where phone numbers may stand: runs of digits and of what people set between them. The library that tells which are
/// numbers takes time that grows with the square of such a run, so that it is given short ones, and not endlessly many.
/// </summary>
internal static class PhoneCandidates
{
    private const int FewestDigits = 8;

    // Several numbers in a row; what is longer is cut at a space.
    private const int Longest = 64;
    private const int Most = 40;

    /// <returns>By position, each with the character before it and the one behind, which tell whether it stands alone.
    /// </returns>
    public static IEnumerable<TextSpan> In(string text)
    {
        var given = 0;
        for (var at = 0; at < text.Length && given < Most;)
        {
            if (!Begins(text[at]))
            {
                at++;
                continue;
            }

            var (end, digits) = Run(text, at);
            if (digits >= FewestDigits)
            {
                var (from, to) = (Math.Max(0, at - 1), Math.Min(text.Length, end + 1));
                given++;
                yield return new TextSpan(from, to - from);
            }

            at = end;
        }
    }

    private static (int End, int Digits) Run(string text, int start)
    {
        var (end, digits, space) = (start, 0, 0);
        for (; end < text.Length && Belongs(text[end]) && !Parts(text, end); end++)
        {
            if (end - start == Longest)
                return (space > start + (Longest / 2) ? space : end, digits);
            digits += char.IsDigit(text[end]) ? 1 : 0;
            space = text[end] == ' ' ? end : space;
        }

        return (end, digits);
    }

    /// <summary>"06 12 34 56 78 / 06 98 76 54 32" is two numbers, "030/123456" is one.</summary>
    private static bool Parts(string text, int at) => text[at] == '/'
        && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ';

    private static bool Begins(char letter) => char.IsDigit(letter) || letter is '+' or '＋' or '(';

    private static bool Belongs(char letter) => Begins(letter) || char.GetUnicodeCategory(letter)
        is System.Globalization.UnicodeCategory.SpaceSeparator or System.Globalization.UnicodeCategory.DashPunctuation
        || letter is ')' or '.' or '/' or '~' or '\u2060' or '\u00ad' or '\u200b';
}
