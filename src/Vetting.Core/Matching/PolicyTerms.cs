using Vetting.Core.Policies;

namespace Vetting.Core.Matching;

internal static class PolicyTerms
{
    public static IEnumerable<Term> AsTerms(this TermLists lists, string group, bool excuses = false) =>
        lists.All().Select(term => new Term(group, term.Text, term.Language, term.AccentsMatter, excuses));

    /// <summary>A class's own words, with what follows them.</summary>
    public static IEnumerable<Term> AsTerms(this WordClass words, string group) => words.Then is not { } then
        ? words.Terms.AsTerms(group)
        : words.Terms.All().SelectMany(first => then.All()
            .Where(next => next.Language == first.Language)
            .Select(next => new Term(group, $"{first.Text} {next.Text}", first.Language)));

    /// <summary>A brand's own words, with and without the plural's last letter.</summary>
    public static IEnumerable<Term> WithPlurals(this IEnumerable<string> words, string group) =>
        words.SelectMany(word => Forms(word.Trim())).Distinct().Select(form => new Term(group, form));

    private static IEnumerable<string> Forms(string word) => word.Length < 4 ? [word]
        : word[^1] is 's' or 'x' ? [word, word[..^1]]
        : [word, word + "s", word + "x"];
}
