using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>
/// Posts with commercial intent that do not say so, by the law that the post's language points to: loi 2023-451
/// art. 5-2, 16 CFR 255, DSA art. 26(2), as the policy lists them.
/// </summary>
internal static class DisclosureAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var policy = material.Policy.For(Dimension.Disclosure);
        var posts = material.WithWords.ToList();
        var commercial = posts.Where(post => post.Commercial.IsCommercial).ToList();
        var findings = Findings(material.Policy, commercial).ToList();
        return posts.Count < policy.MinimumPosts
            ? Dimension.Disclosure.Insufficient(
                Scoring.TooFew(policy.MinimumPosts, posts.Count, new("avec du texte", "with words")), findings)
            : material.Score(Dimension.Disclosure, posts.Count, Summary(posts.Count, commercial), findings);
    }

    private static IEnumerable<Finding> Findings(Policy policy, IReadOnlyList<JudgedPost> commercial)
    {
        foreach (var law in policy.Disclosure.Laws)
        {
            var under = commercial.Where(post => LawOf(policy.Disclosure, post) == law).ToList();
            var unmarked = under.Where(post => !post.Commercial.IsMarked).ToList();
            var bare = unmarked.Where(post => post.Commercial.Doubtful is null).ToList();
            var habit = bare.Count >= policy.Disclosure.HabitPosts
                && bare.Count >= policy.Disclosure.HabitShare * under.Count;
            if (bare.Count > 0)
                yield return policy.Raise(habit ? RuleIds.UnmarkedHabit : RuleIds.Unmarked, bare.Select(Sign),
                    Figures(law, bare, under));
            var doubtful = unmarked.Where(post => post.Commercial.Doubtful is not null).ToList();
            if (doubtful.Count > 0)
                yield return policy.Raise(RuleIds.Ambiguous, doubtful.Select(Marker),
                    [.. Figures(law, doubtful, under), ("marker", Markers(doubtful))]);
        }

        var marked = commercial.Where(post => post.Commercial.IsMarked).ToList();
        if (marked.Count > 0)
            yield return policy.Raise(RuleIds.Marked, marked.Select(post => post.Analysed.QuoteOpening()),
                ("posts", Wording.Posts(marked.Count)), ("all", Wording.Number(commercial.Count)));
    }

    private static DisclosureLaw LawOf(DisclosurePolicy policy, JudgedPost post) => policy.Laws.First(
        law => law.Languages.Count == 0 || (post.Language is { } language && law.Languages.Contains(language)));

    private static (string, LocalizedText)[] Figures(
        DisclosureLaw law, IReadOnlyList<JudgedPost> posts, IReadOnlyList<JudgedPost> under) =>
    [
        ("posts", Wording.Posts(posts.Count)),
        ("all", Wording.Number(under.Count)),
        ("signs", Wording.Quoted(posts.SelectMany(Words).Distinct().Order(StringComparer.Ordinal))),
        ("law", law.Title),
        ("reference", law.Reference),
    ];

    private static IEnumerable<string> Words(JudgedPost post) =>
        post.Commercial.Signs.Select(sign => sign.Match.Term.Text.ToLowerInvariant());

    private static LocalizedText Markers(IEnumerable<JudgedPost> posts) => Wording.Quoted(
        posts.Select(post => post.Commercial.Doubtful!.Term.Text.ToLowerInvariant()).Distinct()
            .Order(StringComparer.Ordinal));

    // The sign that weighs most is the one worth quoting.
    private static Evidence Sign(JudgedPost post)
    {
        var match = post.Commercial.Signs.MaxBy(sign => sign.Sign.Weight).Match;
        return post.Analysed.Quote(match.Start, match.Length);
    }

    private static Evidence Marker(JudgedPost post) =>
        post.Analysed.Quote(post.Commercial.Doubtful!.Start, post.Commercial.Doubtful.Length);

    private static LocalizedText Summary(int posts, IReadOnlyList<JudgedPost> commercial) => (commercial.Count == 0
        ? new LocalizedText("Aucun signe d’intention commerciale sur {posts}.",
            "No sign of commercial intent over {posts}.")
        : new LocalizedText(
            "Signes d’intention commerciale : {commercial}, dont signalées comme telles : {marked} ; sur {posts}.",
            "Signs of commercial intent: {commercial}, of which marked as such: {marked}; over {posts}."))
        .Fill(
            ("commercial", Wording.Posts(commercial.Count)),
            ("marked", Wording.Number(commercial.Count(post => post.Commercial.IsMarked))),
            ("posts", Wording.Posts(posts)));
}
