using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Vetting.Core.Texts;

namespace Vetting.Language.Personal;

/// <summary>IBANs: of their country's length, and with ISO 13616's check digits (mod 97) right.</summary>
internal static partial class BankAccounts
{
    // The SWIFT IBAN registry's lengths, for the countries of the euro payments area.
    private static readonly FrozenDictionary<string, int> Lengths = new Dictionary<string, int>
    {
        ["AD"] = 24, ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22,
        ["DK"] = 18, ["EE"] = 20, ["ES"] = 24, ["FI"] = 18, ["FR"] = 27, ["GB"] = 22, ["GI"] = 23, ["GR"] = 27,
        ["HR"] = 21, ["HU"] = 28, ["IE"] = 22, ["IS"] = 26, ["IT"] = 27, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20,
        ["LV"] = 21, ["MC"] = 27, ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24,
        ["SE"] = 24, ["SI"] = 19, ["SK"] = 24, ["SM"] = 27, ["VA"] = 22,
    }.ToFrozenDictionary();

    public static IEnumerable<TextSpan> In(string text) => Beginning().Matches(text)
        .Select(match => Account(text, match.Index)).OfType<TextSpan>();

    private static TextSpan? Account(string text, int start)
    {
        Span<char> account = stackalloc char[34];
        var wanted = Lengths.GetValueOrDefault(text.Substring(start, 2).ToUpperInvariant());
        var (at, length) = (start, 0);
        for (; at < text.Length && length < wanted; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
                account[length++] = text[at];
            else if (text[at] is not (' ' or '\u00a0' or '-'))
                break;
        }

        var ends = at == text.Length || !char.IsLetterOrDigit(text[at]);
        return wanted > 0 && length == wanted && ends && Remainder(account[..length]) == 1
            ? new TextSpan(start, at - start)
            : null;
    }

    private static int Remainder(ReadOnlySpan<char> account)
    {
        var remainder = 0;
        for (var index = 0; index < account.Length; index++)
        {
            var letter = char.ToUpperInvariant(account[(index + 4) % account.Length]);
            var value = char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder;
    }

    [GeneratedRegex("(?<![0-9A-Za-z])[A-Za-z]{2}[0-9]{2}(?=[ \u00a0-]?[0-9A-Za-z])")]
    private static partial Regex Beginning();
}
