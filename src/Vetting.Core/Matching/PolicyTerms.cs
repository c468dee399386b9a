using Vetting.Core.Policies;

namespace Vetting.Core.Matching;

internal static class PolicyTerms
{
    public static IEnumerable<Term> AsTerms(this TermLists lists, string group, bool excuses = false) =>
        lists.All().Select(term => new Term(group, term.Text, term.Language, term.AccentsMatter, excuses));

    /// <summary>A brand's own words, with and without the plural's last letter.</summary>
    public static IEnumerable<Term> WithPlurals(this IEnumerable<string> words, string group) =>
        words.SelectMany(word => Forms(word.Trim())).Distinct().Select(form => new Term(group, form));

    private static IEnumerable<string> Forms(string word) => word.Length < 4 ? [word]
        : word[^1] is 's' or 'x' ? [word, word[..^1]]
        : [word, word + "s", word + "x"];
}
