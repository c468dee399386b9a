using System.Text.RegularExpressions;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Adds up the weak cues of a text that no sign of its own tells is an advertisement.</summary>
internal sealed partial class LeaningReader
{
    // Many times more than any caption holds.
    private const int Most = 200;

    // Sums of weights such as 0.15 are as they are written.
    private const int Digits = 6;

    private readonly LeaningPolicy _policy;
    private readonly Dictionary<string, LeaningCue> _cues;
    private readonly TermMatcher _matcher;
    private readonly double[] _weights;
    private readonly double _elsewhere;

    public LeaningReader(LeaningPolicy policy)
    {
        _policy = policy;
        _cues = policy.Cues.ToDictionary(cue => cue.Id, StringComparer.Ordinal);
        _matcher = new TermMatcher(policy.Cues.SelectMany(cue => cue.Terms.AsTerms(cue.Id)
            .Concat((cue.Except ?? new TermLists()).AsTerms(cue.Id, excuses: true))));
        _weights = [.. _matcher.Groups.Select(group => _cues[group].Weight)];
        // What names and sums of money may add to the words.
        _elsewhere = policy.Cues.Where(cue => cue.Party is not null).Select(cue => cue.Weight).DefaultIfEmpty().Max()
            + policy.Cues.Where(cue => cue.Amounts).Sum(cue => cue.Weight);
    }

    /// <param name="language">ISO 639-1; null when unknown, which looks for the cues of every language.</param>
    /// <param name="firms">Asked for only where they can decide.</param>
    /// <returns>The cues that lean towards an advertisement and are worth telling, by position, where they weigh enough
    /// together; else none.</returns>
    public IReadOnlyList<TermMatch> In(string text, string? language, Lazy<IReadOnlyList<FirmName>?> firms)
    {
        if (!MayLean(text, language))
            return [];
        IReadOnlyList<TermMatch> cues = [.. _matcher.Find(text, language).Take(Most), .. Accounts(text), .. Amounts(text)];
        var away = cues.DistinctBy(cue => cue.Term.Group).Select(Weight).Where(weight => weight < 0).Sum();
        TermMatch[] towards = [.. cues.Where(cue => Weight(cue) > 0)];
        towards = [.. towards.Concat(Names(text, firms.Value ?? [])).OrderBy(cue => cue.Start)];
        var best = Enumerable.Range(0, towards.Length).Select(first => Near(towards, first))
            .MaxBy(near => Sum(near)) ?? [];
        return Math.Round(Sum(best) + away, Digits) >= _policy.From && best.Any(cue => _cues[cue.Term.Group].Anchors)
            ? [.. best.Where(cue => Weight(cue) >= _policy.Told)] : [];
    }

    // Asked of every post: nothing is kept of what is found.
    private bool MayLean(string text, string? language)
    {
        var (sum, seen) = (_elsewhere, UInt128.Zero);
        _matcher.Find(text, language, (group, _, _) =>
        {
            if ((seen & (UInt128.One << group)) == 0)
                sum += _weights[group];
            seen |= UInt128.One << group;
        });
        return Math.Round(sum, Digits) >= _policy.From;
    }

    private TermMatch[] Near(TermMatch[] cues, int first) =>
        [.. cues.Skip(first).TakeWhile(cue => cue.Start + cue.Length <= cues[first].Start + _policy.Within)];

    // A text of many names is no more likely one than a text of its surest.
    private double Sum(IReadOnlyList<TermMatch> cues)
    {
        var names = 0.0;
        var sum = 0.0;
        foreach (var cue in cues.DistinctBy(cue => cue.Term.Group))
        {
            if (_cues[cue.Term.Group].Party is not null)
                names = Math.Max(names, Weight(cue));
            else
                sum += Weight(cue);
        }

        return sum + names;
    }

    private double Weight(TermMatch cue) => _cues[cue.Term.Group].Weight;

    private IEnumerable<TermMatch> Names(string text, IReadOnlyList<FirmName> firms) =>
        from firm in firms
        where !firm.IsPublic && firm.Kind != FirmNameKind.Opening
        from cue in _policy.Cues
        where cue.Party == (firm.Kind == FirmNameKind.Sure ? LeaningParty.Firm : LeaningParty.Name)
        select Match(cue, text, firm.Start, firm.Length);

    // Who is spoken to first is answered, not shown.
    private IEnumerable<TermMatch> Accounts(string text)
    {
        for (var at = text.IndexOf('@', Math.Min(1, text.Length)); at > 0; at = text.IndexOf('@', at + 1))
        {
            if (!Handle.Begins(text, at + 1) || Handle.End(text, at + 1) == at + 1)
                continue;
            foreach (var cue in _policy.Cues.Where(cue => cue.Party == LeaningParty.Account))
                yield return Match(cue, text, at, Handle.End(text, at + 1) - at);
        }
    }

    private IEnumerable<TermMatch> Amounts(string text) =>
        from cue in _policy.Cues
        where cue.Amounts
        from found in Amount().Matches(text).Take(Most)
        select Match(cue, text, found.Index, found.Length);

    [GeneratedRegex(@"[€£$]\s?[0-9]{1,6}|(?<![0-9])[0-9]{1,6}\s?[€£$%]|(?<![\w@#])[A-Z]{4,12}[0-9]{2}(?!\w)")]
    private static partial Regex Amount();

    private static TermMatch Match(LeaningCue cue, string text, int start, int length) =>
        new(new Term(cue.Id, text.Substring(start, length)), start, length);
}
