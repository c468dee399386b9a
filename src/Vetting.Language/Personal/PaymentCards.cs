using System.Text.RegularExpressions;
using Vetting.Core.Texts;

namespace Vetting.Language.Personal;

/// <summary>Card numbers: 13 to 19 digits that start as a card scheme's do and pass ISO/IEC 7812's Luhn check.</summary>
internal static partial class PaymentCards
{
    public static IEnumerable<TextSpan> In(string text) => Candidate().Matches(text)
        .Where(match => PassesLuhn(match.ValueSpan))
        .Select(match => new TextSpan(match.Index, match.Length));

    private static bool PassesLuhn(ReadOnlySpan<char> number)
    {
        var (sum, doubled) = (0, false);
        for (var at = number.Length - 1; at >= 0; at--)
        {
            if (!char.IsAsciiDigit(number[at]))
                continue;

            var digit = number[at] - '0';
            sum += doubled ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
            doubled = !doubled;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex("(?<![0-9A-Za-z])[3-6](?:[ -]?[0-9]){12,18}(?![0-9A-Za-z])")]
    private static partial Regex Candidate();
}
