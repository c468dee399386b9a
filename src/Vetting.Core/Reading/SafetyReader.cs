using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// Finds in a text what a policy's safety rules look for: terms, patterns and words that stand together, each weighed
/// by what stands around it. Built once, safe to share.
/// </summary>
public sealed class SafetyReader
{
    // Each is weighed by all that stands around it; a text with so many is what it is.
    private const int Most = 200;

    private readonly TermMatcher _terms;
    private readonly PatternMatcher _patterns;
    private readonly CoOccurrenceMatcher _together;
    private readonly PhraseMatcher _phrases;
    private readonly ContextReader _contexts;
    private readonly Dictionary<string, SafetyRule> _rules;
    private readonly Disguises _disguises;

    public SafetyReader(SafetyPolicy policy)
    {
        IReadOnlyList<SafetyRule> rules = [.. policy.Rules.Where(rule => !rule.Disabled)];
        _rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _together = new CoOccurrenceMatcher(rules);
        _patterns = new PatternMatcher(rules);
        _phrases = new PhraseMatcher(rules.SelectMany(PhrasePattern.Of), policy.Words ?? []);
        _terms = new TermMatcher(
            [.. rules.SelectMany(Terms), .. _together.Anchors, .. _patterns.Anchors, .. _phrases.Anchors]);
        _contexts = new ContextReader(policy.Contexts);
        _disguises = new Disguises(rules.Where(rule => rule.Offends).SelectMany(rule => (rule.Terms ?? new TermLists()).All())
            .Concat((policy.Words ?? []).Where(words => !words.Skipped).SelectMany(words => words.Terms.All()))
            .Select(term => term.Text), rules.SelectMany(Terms).Select(term => term.Text));
    }

    /// <param name="language">ISO 639-1; null when unknown, which looks for the expressions of every language.</param>
    /// <returns>By position; of one rule's matches inside one another only the longest.</returns>
    public IReadOnlyList<SafetyMatch> Read(string text, string? language) =>
        _disguises.Undo(text) is not { } plain ? Plainly(text, language) :
        [
            .. Plainly(plain.Text, language).Select(match => plain.Place(match.Start, match.Length) is var place
                ? match with { Start = place.Start, Length = place.Length } : match),
        ];

    private IReadOnlyList<SafetyMatch> Plainly(string text, string? language)
    {
        var terms = _terms.Find(text, language);
        var patterns = _patterns.Find(text, language, terms);
        if (terms.Count == 0 && patterns.Count == 0)
            return [];
        var phrases = _phrases.Find(text, language, terms, out var excused);
        IReadOnlyList<Spot> spots =
        [
            .. Longest(terms.Where(match => _rules.ContainsKey(match.Term.Group))
                    .Select(match => new Spot(match.Term.Group, match.Term.Text, match.Start, match.Length))
                    .Concat(patterns)
                    .Concat(phrases)
                    .Concat(_together.Complete(text, language, terms)))
                .Where(spot => !excused.Any(harmless => harmless.Excuses(spot)))
                .Take(Most),
        ];
        if (spots.Count == 0)
            return [];
        var surroundings = _contexts.Read(text, language);
        return [.. spots.Select(spot => surroundings.Weigh(_rules[spot.Rule], spot))];
    }

    private static IEnumerable<Term> Terms(SafetyRule rule) =>
    [
        .. (rule.Terms ?? new TermLists()).AsTerms(rule.Id),
        .. (rule.Except ?? new TermLists()).AsTerms(rule.Id, excuses: true),
    ];

    private static IEnumerable<Spot> Longest(IEnumerable<Spot> spots)
    {
        Dictionary<string, int> reached = [];
        foreach (var spot in spots.OrderBy(spot => spot.Start).ThenByDescending(spot => spot.Length)
            .ThenBy(spot => spot.Rule, StringComparer.Ordinal).ThenBy(spot => spot.Words, StringComparer.Ordinal))
        {
            if (reached.TryGetValue(spot.Rule, out var end) && end >= spot.End)
                continue;
            reached[spot.Rule] = spot.End;
            yield return spot;
        }
    }
}
