using System.Text.RegularExpressions;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Amounts taken off a price: "-20 %", "15% off".</summary>
internal static partial class Reductions
{
    public static IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(CommercialSign sign, string text) =>
        text.AsSpan().IndexOfAny("%€£$") < 0 ? [] : Amount().Matches(text)
            .Select(amount => (sign, new TermMatch(new Term(sign.Id, amount.Value), amount.Index, amount.Length)));

    [GeneratedRegex(@"(?<![\w.,])[-−–]\s?[0-9]{1,3}\s?[%€£$]|(?<![\w.,-])[0-9]{1,3}\s?%\s(?:off|de réduction|de remise|sur tout)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
