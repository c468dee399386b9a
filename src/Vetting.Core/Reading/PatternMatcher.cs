using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// The regular expressions of all rules. One that names words is run only over texts that hold one of them.
/// </summary>
internal sealed class PatternMatcher
{
    private const char Mark = '\u0002';
    private const int MostEach = 100;
    private const string Quote = "quote";
    private readonly Entry[] _always;
    private readonly Dictionary<string, Entry> _whenFound;

    public PatternMatcher(IEnumerable<SafetyRule> rules)
    {
        var all = rules.SelectMany(rule => (rule.Patterns ?? []).Select((pattern, index) => new Entry(
            rule, $"{rule.Id}{Mark}{index.ToString(CultureInfo.InvariantCulture)}", pattern))).ToList();
        _always = [.. all.Where(entry => entry.Pattern.When is null)];
        _whenFound = all.Where(entry => entry.Pattern.When is not null)
            .ToDictionary(entry => entry.Group, StringComparer.Ordinal);
    }

    /// <summary>The words that patterns wait for, each pattern's in a group of its own.</summary>
    public IEnumerable<Term> Anchors => _whenFound.Values.SelectMany(entry => entry.Pattern.When!
        .Select(word => new Term(entry.Group, word, entry.Pattern.Language))
        .Concat(entry.Excuses));

    /// <param name="found">What was found of all terms, anchors among them.</param>
    public IReadOnlyList<Spot> Find(string text, string? language, IReadOnlyList<TermMatch> found)
    {
        List<Spot>? spots = null;
        foreach (var entry in _always)
        {
            if (entry.Applies(language) && entry.IsIn(text))
                (spots ??= []).AddRange(entry.Find(text));
        }

        if (found.Count == 0)
            return spots ?? [];
        foreach (var group in found.Select(match => match.Term.Group).Distinct())
        {
            if (_whenFound.TryGetValue(group, out var entry) && entry.IsIn(text))
                (spots ??= []).AddRange(entry.Find(text));
        }

        return spots ?? [];
    }

    private sealed record Entry(SafetyRule Rule, string Group, SafetyPattern Pattern)
    {
        // Half a megabyte each, and most histories hold the words of few of them.
        private readonly Lazy<Regex> _regex = new(Pattern.Compile);

        public bool IsIn(string text) => _regex.Value.IsMatch(text);

        public IEnumerable<Term> Excuses => (Rule.Except ?? new TermLists()).AsTerms(Group, excuses: true);

        public bool Applies(string? language) =>
            Pattern.Language is null || language is null || Pattern.Language == language;

        public IEnumerable<Spot> Find(string text) => _regex.Value.Matches(text).Take(MostEach)
            .Select(match => match.Groups[Quote] is { Success: true } quote ? quote : match)
            .Where(match => match.Length > 0)
            .Select(match => Whole(text, match))
            .Select(at => new Spot(Rule.Id, text.Substring(at.Start, at.Length), at.Start, at.Length));
    }

    // A quote that ended before a combining mark or within an emoji would show another text than the post's.
    private static (int Start, int Length) Whole(string text, Capture match)
    {
        var graphemes = StringInfo.ParseCombiningCharacters(text);
        var start = graphemes.Last(index => index <= match.Index);
        var end = graphemes.FirstOrDefault(index => index >= match.Index + match.Length, text.Length);
        return (start, end - start);
    }
}
