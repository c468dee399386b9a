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
    private readonly int[][] _slots;
    private readonly Entry[][] _byFirst;
    private readonly HashSet<string> _awaited;
    private readonly bool _byAccounts;

    public PhraseMatcher(IEnumerable<PhrasePattern> patterns, IReadOnlyList<WordClass> classes)
    {
        _classes = new PhraseWords(classes);
        IReadOnlyList<Entry> entries = [.. patterns.Select(Compile)];
        var byFirst = entries.ToLookup(entry => entry.Steps[0].Slot);
        _byFirst = [.. Enumerable.Range(0, byFirst.Select(first => first.Key + 1).DefaultIfEmpty().Max())
            .Select(slot => byFirst[slot].ToArray())];
        _words = new TermMatcher(_classes.Terms());
        _slots = [.. _words.Groups.Select(group => _classes.SlotsOf(group).ToArray())];
        _byAccounts = entries.Any(entry => !entry.Pattern.Excuses && entry.Anchor is null);
        Anchors = [.. entries.Where(entry => !entry.Pattern.Excuses).Select(entry => entry.Anchor)
            .OfType<(PhraseStep Step, string? Language)>().Distinct()
            .SelectMany(step => _classes.Terms(step.Step, step.Language))
            .Select(term => term with { Group = Mark }).Distinct()];
        // What excuses a rule's own terms is asked for where they are found.
        _awaited = [Mark, .. entries.Where(entry => entry.Pattern.Excuses).Select(entry => entry.Pattern.Rule)];
    }

    /// <summary>The words of the step of every phrase that is taken to be the rarest.</summary>
    public IReadOnlyList<Term> Anchors { get; }

    /// <param name="found">What was found of all terms, anchors among them.</param>
    /// <param name="excused">Where harmless phrases stand.</param>
    /// <param name="firms">Finds what alone counts as a name besides accounts; null where every capital does.</param>
    public IReadOnlyList<Spot> Find(
        string text, string? language, IReadOnlyList<TermMatch> found, out IReadOnlyList<Spot> excused,
        Func<IReadOnlyList<FirmName>?>? firms = null)
    {
        excused = [];
        if (!found.Any(match => _awaited.Contains(match.Term.Group)) && !(_byAccounts && text.Contains('@')))
            return [];
        using var words = new PhraseText(text, _classes, firms?.Invoke());
        _words.Find(text, language, (group, start, length) => words.Take(_slots[group], start, length));
        List<Spot> spots = [], harmless = [];
        for (var index = 0; index < words.Count; index++)
        {
            var hit = words[index];
            if (hit.Slot >= _byFirst.Length)
                continue;
            foreach (var entry in _byFirst[hit.Slot])
            {
                if ((entry.Slots & words.Slots) == entry.Slots && entry.Pattern.Applies(language)
                    && words.End(entry.Steps, 1, hit.Next) is { } end)
                {
                    (entry.Pattern.Excuses ? harmless : spots).Add(words.Spot(entry.Pattern.Rule, hit, end));
                }
            }
        }

        excused = harmless;
        return spots;
    }

    private Entry Compile(PhrasePattern pattern)
    {
        (int Slot, int Gap)[] steps =
            [.. pattern.Steps.Select(step => (_classes.Slot(step, pattern.Language), step.Gap))];
        return new Entry(pattern, steps, pattern.Steps.Where(_classes.IsRare)
            .Select(step => ((PhraseStep, string?)?)(step, pattern.Language)).MaxBy(step => Shortest(step!.Value)));
    }

    // Any word of a phrase tells where to look for it; long ones stand in fewer texts than "and".
    private int Shortest((PhraseStep Step, string? Language) step) =>
        _classes.Terms(step.Step, step.Language).Min(term => term.Text.Length);

    /// <param name="Anchor">Null where only an account is rare in it.</param>
    private sealed record Entry(
        PhrasePattern Pattern, (int Slot, int Gap)[] Steps, (PhraseStep Step, string? Language)? Anchor)
    {
        public UInt128 Slots { get; } = Steps.Aggregate(UInt128.Zero, (all, step) => all | PhraseWords.Bit(step.Slot));
    }
}
