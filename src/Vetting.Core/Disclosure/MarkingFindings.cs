using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>Whether posts that advertise say so, and where, as their law asks.</summary>
internal static class MarkingFindings
{
    // Each is compared with each; a line shows four.
    private const int MostWords = 50;

    private static readonly (MarkerPlace Place, string Rule)[] Misplaced =
    [
        (MarkerPlace.Late, RuleIds.LateMarker), (MarkerPlace.Buried, RuleIds.BuriedMarker),
        (MarkerPlace.Foreign, RuleIds.ForeignMarker),
    ];

    public static IEnumerable<Finding> Of(Material material, LawPack law, IReadOnlyList<AnalysedPost> under)
    {
        var policy = material.Policy;
        var bare = under.Where(post => post.Commercial.Marking == Marking.Unmarked).ToList();
        var habit = bare.Count >= policy.Disclosure.HabitPosts
            && bare.Count >= policy.Disclosure.HabitShare * under.Count;
        if (bare.Count > 0)
        {
            yield return policy.Raise(habit ? RuleIds.UnmarkedHabit : RuleIds.Unmarked, bare.Select(Sign),
                Figures(law, bare, under));
        }

        var doubtful = under.Where(post => post.Commercial.Marking == Marking.Ambiguous).ToList();
        if (doubtful.Count > 0)
        {
            yield return policy.Raise(RuleIds.Ambiguous, doubtful.Select(Marker),
                [.. Figures(law, doubtful, under), ("marker", Markers(doubtful))]);
        }

        foreach (var finding in Places(material, law, under))
            yield return finding;
    }

    /// <returns>Null where no post leans.</returns>
    public static Finding? Leaning(Policy policy, IReadOnlyList<AnalysedPost> posts)
    {
        var leaning = posts.Where(post => post.Commercial.Leaning.Count > 0).ToList();
        return leaning.Count == 0 ? null : policy.Raise(RuleIds.Leaning, leaning.Select(Span),
            ("posts", Wording.Posts(leaning.Count)),
            ("signs", Wording.Quoted(Told(leaning.SelectMany(post => post.Commercial.Leaning)))));
    }

    private static Evidence Span(AnalysedPost post)
    {
        var (first, last) = (post.Commercial.Leaning[0], post.Commercial.Leaning[^1]);
        return post.Quote(first.Start, last.Start + last.Length - first.Start);
    }

    private static IEnumerable<Finding> Places(Material material, LawPack law, IReadOnlyList<AnalysedPost> under)
    {
        var foreign = material.Compiled.For(law).Foreign;
        var placed = under.Where(post => post.Commercial.Marking == Marking.Marked)
            .Select(post => (Post: post, Place: MarkerPlaces.Of(post, law, foreign, out var marker), Marker: marker))
            .ToList();
        foreach (var (place, rule) in Misplaced)
        {
            var here = placed.Where(found => found.Place == place).ToList();
            if (here.Count > 0)
            {
                yield return material.Policy.Raise(rule,
                    here.Select(found => found.Post.Quote(found.Marker!.Start, found.Marker.Length)),
                    [
                        .. Figures(law, [.. here.Select(found => found.Post)], under),
                        ("marker", Wording.Quoted(here.Select(found => found.Marker!.Term.Text).Distinct()
                            .Order(StringComparer.Ordinal))),
                        ("opening", Wording.Number(law.Placement?.Opening ?? 0)),
                    ]);
            }
        }
    }

    private static (string, LocalizedText)[] Figures(
        LawPack law, IReadOnlyList<AnalysedPost> posts, IReadOnlyList<AnalysedPost> under) =>
    [
        ("posts", Wording.Posts(posts.Count)),
        ("all", Wording.Number(under.Count)),
        ("signs", Wording.Quoted(Told(posts.SelectMany(post => post.Commercial.Signs).Select(sign => sign.Match)))),
        ("law", law.Title),
        ("reference", law.Reference),
    ];

    /// <summary>Codes as they are written, all else in lower case; "20 % with ADA10" tells no more than "ADA10".</summary>
    private static IEnumerable<string> Told(IEnumerable<TermMatch> words)
    {
        List<string> told = [];
        foreach (var word in words
            .CountBy(word => word.Term.Text.Any(char.IsLower) ? word.Term.Text.ToLowerInvariant() : word.Term.Text)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key.Any(char.IsLower))
            .ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).Take(MostWords))
        {
            if (!told.Any(other => Holds(other, word) || Holds(word, other)))
                told.Add(word);
        }

        return told;
    }

    private static bool Holds(string one, string other) => one.Contains(other, StringComparison.OrdinalIgnoreCase);

    private static LocalizedText Markers(IEnumerable<AnalysedPost> posts) => Wording.Quoted(
        posts.Select(post => post.Commercial.Doubtful!.Term.Text.ToLowerInvariant()).Distinct()
            .Order(StringComparer.Ordinal));

    // The sign that weighs most is the one worth quoting.
    private static Evidence Sign(AnalysedPost post) => post.Commercial.Signs is { Count: > 0 } signs
        && signs.MaxBy(sign => sign.Sign.Weight).Match is var match
            ? post.Quote(match.Start, match.Length)
            : post.QuoteOpening();

    private static Evidence Marker(AnalysedPost post) =>
        post.Quote(post.Commercial.Doubtful!.Start, post.Commercial.Doubtful.Length);
}
