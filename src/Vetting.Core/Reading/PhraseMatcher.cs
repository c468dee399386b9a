using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// Phrases made of classes of words: "{hate} {group}". A rare word of each is looked for with all other terms; only a
/// text that holds one is read a second time, for the words of all classes.
/// </summary>
internal sealed class PhraseMatcher
{
    private const string Mark = "\u0003";

    private readonly PhraseWords _classes;
    private readonly TermMatcher _words;
    private readonly ILookup<string, Entry> _byFirst;
    private readonly HashSet<string> _awaited;

    public PhraseMatcher(IEnumerable<SafetyRule> rules, IReadOnlyList<WordClass> classes)
    {
        _classes = new PhraseWords(classes);
        IReadOnlyList<Entry> entries = [.. rules.SelectMany(PhrasePattern.Of).Select(Compile)];
        _byFirst = entries.ToLookup(entry => entry.Steps[0].Slot, StringComparer.Ordinal);
        _words = new TermMatcher(_classes.Terms());
        Anchors = [.. entries.Where(entry => !entry.Pattern.Excuses).Select(entry => entry.Anchor).Distinct()
            .SelectMany(step => _classes.Terms(step.Step, step.Language))
            .Select(term => term with { Group = Mark }).Distinct()];
        // What excuses a rule's own terms is asked for where they are found.
        _awaited = [Mark, .. entries.Where(entry => entry.Pattern.Excuses).Select(entry => entry.Pattern.Rule)];
    }

    /// <summary>The words of the rarest class of every phrase.</summary>
    public IReadOnlyList<Term> Anchors { get; }

    /// <param name="found">What was found of all terms, anchors among them.</param>
    /// <param name="excused">Where harmless phrases stand.</param>
    public IReadOnlyList<Spot> Find(
        string text, string? language, IReadOnlyList<TermMatch> found, out IReadOnlyList<Spot> excused)
    {
        excused = [];
        if (!found.Any(match => _awaited.Contains(match.Term.Group)))
            return [];
        var words = new PhraseText(text, _words.Find(text, language), _classes);
        List<Spot> spots = [], harmless = [];
        // A word such as "a" begins hundreds of phrases; most need words that the text does not hold at all.
        var slots = words.Hits.Select(hit => hit.Slot).ToHashSet(StringComparer.Ordinal);
        var possible = slots.ToDictionary(
            slot => slot, slot => _byFirst[slot].Where(entry => entry.Steps.All(step => slots.Contains(step.Slot))).ToArray(),
            StringComparer.Ordinal);
        foreach (var hit in words.Hits)
        {
            foreach (var entry in possible[hit.Slot])
            {
                if (entry.Pattern.Applies(language) && End(words, entry, 1, hit.Next) is { } end)
                    (entry.Pattern.Excuses ? harmless : spots).Add(words.Spot(entry.Pattern.Rule, hit, end));
            }
        }
        excused = harmless;
        return spots;
    }

    /// <returns>Past the last word; null when the rest does not follow.</returns>
    private static int? End(PhraseText words, Entry entry, int at, int from)
    {
        if (at == entry.Steps.Length)
            return from;
        var (slot, gap) = entry.Steps[at];
        foreach (var place in words.Places(from, gap))
        {
            foreach (var next in words.Of(slot, place))
            {
                if (End(words, entry, at + 1, next) is { } end)
                    return end;
            }
        }
        return null;
    }

    private Entry Compile(PhrasePattern pattern)
    {
        (string Slot, int Gap)[] steps =
            [.. pattern.Steps.Select(step => (_classes.Slot(step, pattern.Language), step.Gap))];
        return new Entry(pattern, steps, (pattern.Steps.FirstOrDefault(_classes.IsRare), pattern.Language));
    }

    private sealed record Entry(
        PhrasePattern Pattern, (string Slot, int Gap)[] Steps, (PhraseStep Step, string? Language) Anchor);
}
