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
    private readonly bool _byAccounts;

    public PhraseMatcher(IEnumerable<PhrasePattern> patterns, IReadOnlyList<WordClass> classes)
    {
        _classes = new PhraseWords(classes);
        IReadOnlyList<Entry> entries = [.. patterns.Select(Compile)];
        _byFirst = entries.ToLookup(entry => entry.Steps[0].Slot, StringComparer.Ordinal);
        _words = new TermMatcher(_classes.Terms());
        _byAccounts = entries.Any(entry => !entry.Pattern.Excuses && entry.Anchor is null);
        Anchors = [.. entries.Where(entry => !entry.Pattern.Excuses).Select(entry => entry.Anchor)
            .OfType<(PhraseStep Step, string? Language)>().Distinct()
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
        if (!found.Any(match => _awaited.Contains(match.Term.Group)) && !(_byAccounts && text.Contains('@')))
            return [];
        var words = new PhraseText(text, _words.Find(text, language), _classes);
        List<Spot> spots = [], harmless = [];
        foreach (var hit in words.Hits)
        {
            foreach (var entry in _byFirst[hit.Slot])
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
        return new Entry(pattern, steps,
            pattern.Steps.Where(_classes.IsRare).Select(step => ((PhraseStep, string?)?)(step, pattern.Language)).FirstOrDefault());
    }

    /// <param name="Anchor">Null where only an account is rare in it.</param>
    private sealed record Entry(
        PhrasePattern Pattern, (string Slot, int Gap)[] Steps, (PhraseStep Step, string? Language)? Anchor);
}
