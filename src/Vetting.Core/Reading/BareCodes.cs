using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Discount codes that a text gives, with or without the word: "15% with BREW15", "code MANON".</summary>
internal sealed partial class BareCodes
{
    // Each word in capitals is compared with each cue.
    private const int MostWords = 1_000;
    private const int MostCues = 300;

    private const string Before = "before", After = "after", Named = "named", Handed = "handed", Offer = "offer", Except = "except";

    private readonly CommercialSign _sign;
    private readonly TermMatcher _cues;

    public BareCodes(CommercialSign sign)
    {
        _sign = sign;
        var codes = sign.Codes!;
        _cues = new TermMatcher(
        [
            .. codes.Before.AsTerms(Before), .. codes.After.AsTerms(After), .. (codes.Handed ?? new TermLists()).AsTerms(Handed), .. codes.Named.AsTerms(Named),
            .. codes.Offers.AsTerms(Offer), .. codes.Except.AsTerms(Except),
        ]);
    }

    public IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(string text)
    {
        if (!Capitals().IsMatch(text))
            return [];
        var cues = _cues.Find(text, null).Take(MostCues).ToLookup(cue => cue.Term.Group);
        var amounts = Amount().Matches(text).Select(amount => Value(amount.Groups["n"].ValueSpan)).ToHashSet();
        return Capitals().Matches(text).Take(MostWords)
            .Where(code => IsCode(text, code, cues, amounts))
            .Select(code => (_sign, new TermMatch(new Term(_sign.Id, code.Value), code.Index, code.Length)));
    }

    private static bool IsCode(string text, Match code, ILookup<string, TermMatch> cues, HashSet<int> amounts)
    {
        var (start, end) = (code.Index, code.Index + code.Length);
        if (cues[Except].Any(cue => cue.Start < end && start < cue.Start + cue.Length))
            return false;
        var named = IsJustBefore(text, cues[Named], start);
        var after = cues[After].Any(cue => cue.Start >= end && Setting.Words(text, end, cue.Start) == 0);
        var offered = amounts.Count > 0 || cues[Offer].Any();
        if (!code.Groups["n"].Success)
        {
            return (named && (offered || after) && code.Length > 2) || (after && offered && code.Length > 4)
                || (code.Length > 3 && IsJustBefore(text, cues[Handed], start))
                // "15% off with READWITHJO", "type READ at checkout"
                || (IsJustBefore(text, cues[Before], start)
                    && (after ? code.Length > 3 : code.Length > 4 && amounts.Count > 0));
        }

        return (code.Groups["name"].ValueSpan.IndexOfAny("AEIOUY") >= 0
                && (amounts.Contains(Value(code.Groups["n"].ValueSpan)) || after))
            || IsJustBefore(text, cues[Handed], start)
            || (offered && (named || IsJustBefore(text, cues[Before], start) || IsPointedAt(text, start)));
    }

    private static bool IsJustBefore(string text, IEnumerable<TermMatch> cues, int start) => cues.Any(cue =>
        cue.Start + cue.Length <= start && Distance.Words(text, cue.Start + cue.Length, start) == 0);

    private static bool IsPointedAt(string text, int start) =>
        text.AsSpan(0, start).TrimEnd() is [.., ':' or '\udc49' or '→' or '='];

    private static int Value(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w@#/.\-])(?<name>\p{Lu}{3,15})(?<n>[0-9]{1,3})?(?![\w])")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?<![0-9])(?<n>[0-9]{1,3})\s?(?:%|€|£|\$|euros?\b|percent\b|pour\s?cent\b)|[€£$]\s?(?<n>[0-9]{1,3})(?![0-9])")]
    private static partial Regex Amount();
}
