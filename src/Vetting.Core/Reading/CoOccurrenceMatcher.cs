using System.Globalization;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// Words that mean trouble only together. Those of the rarest list are looked for with all other terms; only a text
/// that holds one is searched for the rest.
/// </summary>
internal sealed class CoOccurrenceMatcher
{
    // Each is compared with all that may stand beside it; nobody needs more of one rule in one text.
    private const int Most = 50;
    private const char Mark = '\u0001';
    private readonly Dictionary<string, Entry> _entries;

    public CoOccurrenceMatcher(IEnumerable<SafetyRule> rules) => _entries = rules
        .SelectMany(rule => (rule.Together ?? []).Select((together, index) => new Entry(rule, index, together)))
        .ToDictionary(entry => entry.Anchor, StringComparer.Ordinal);

    /// <summary>The words of every rarest list, each in a group of its own.</summary>
    public IEnumerable<Term> Anchors => _entries.Values.SelectMany(entry =>
        entry.Terms(entry.Rule.Rarest).Concat(entry.Excuses));

    /// <param name="found">What was found of all terms, anchors among them.</param>
    public IEnumerable<Spot> Complete(string text, string? language, IReadOnlyList<TermMatch> found)
    {
        foreach (var anchors in found.Where(match => _entries.ContainsKey(match.Term.Group))
            .GroupBy(match => match.Term.Group))
        {
            var entry = _entries[anchors.Key];
            var others = entry.Others.Find(text, language).ToLookup(match => match.Term.Group);
            foreach (var anchor in anchors.Take(Most))
            {
                if (Nearest(text, entry, anchor, others) is { } spot)
                    yield return spot;
            }
        }
    }

    private static Spot? Nearest(string text, Entry entry, TermMatch anchor, ILookup<string, TermMatch> others)
    {
        var (start, end) = (anchor.Start, End(anchor));
        List<TermMatch> parts = [anchor];
        foreach (var list in entry.Lists)
        {
            var near = others[entry.Group(list)]
                .Where(match => entry.Rule.Ordered
                    ? list < entry.Rule.Rarest ? End(match) <= start : match.Start >= end
                    : match.Start >= End(anchor) || End(match) <= anchor.Start)
                .MinBy(match => (Math.Abs(match.Start - anchor.Start), match.Start));
            if (near is null)
                return null;
            parts.Add(near);
            (start, end) = (Math.Min(start, near.Start), Math.Max(end, End(near)));
        }

        return Distance.Words(text, start, end) <= entry.Rule.Within + parts.Sum(Distance.Of)
            ? new Spot(entry.Id, string.Join(" … ", parts.OrderBy(part => part.Start).Select(part => part.Term.Text)),
                start, end - start, Loose: true)
            : null;
    }

    private static int End(TermMatch match) => match.Start + match.Length;

    private sealed class Entry
    {
        public Entry(SafetyRule rule, int index, CoOccurrence together)
        {
            (Id, Rule) = (rule.Id, together);
            Anchor = $"{Id}{Mark}{index.ToString(CultureInfo.InvariantCulture)}";
            Excuses = (rule.Except ?? new TermLists()).AsTerms(Anchor, excuses: true);
            // Outwards from the anchor, so that each next word is sought beyond the last.
            Lists = [.. Enumerable.Range(0, together.Words.Count).Where(list => list != together.Rarest)
                .OrderBy(list => Math.Abs(list - together.Rarest)).ThenBy(list => list)];
            Others = new TermMatcher(Lists.SelectMany(Terms));
        }

        public string Id { get; }
        public string Anchor { get; }
        public CoOccurrence Rule { get; }
        public IEnumerable<Term> Excuses { get; }
        public IReadOnlyList<int> Lists { get; }
        public TermMatcher Others { get; }

        public string Group(int list) => list == Rule.Rarest ? Anchor : $"{Anchor}{Mark}{list.ToString(CultureInfo.InvariantCulture)}";

        public IEnumerable<Term> Terms(int list) =>
            Rule.Words[list].Select(word => new Term(Group(list), word, Rule.Language));
    }
}
