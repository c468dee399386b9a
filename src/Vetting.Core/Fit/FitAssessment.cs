using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Fit;

/// <summary>Whether the posts speak of the brief's sector, in its languages, and of its competitors.</summary>
internal static class FitAssessment
{
    private static readonly LocalizedText NothingWanted = new(
        "Sans langues, lexique ni communautés, il n’y a rien à comparer.",
        "Without languages, lexicon or communities there is nothing to compare.");

    private static readonly LocalizedText Audience = new(
        "Âge, pays et centres d’intérêt du public : les plateformes ne les donnent pas ; seuls les mots, les langues " +
        "et les hashtags des publications sont comparés au brief.",
        "Age, countries and interests of the audience: platforms do not give them; only the posts' words, languages " +
        "and hashtags are compared with the brief.");

    public static DimensionResult Assess(Material material)
    {
        if (material.Brief is { Languages: [], Lexicon: [], Communities: [] })
            return Dimension.Fit.Insufficient(NothingWanted);
        var needed = material.Policy.For(Dimension.Fit).MinimumPosts;
        var posts = material.WithWords;
        if (posts.Count < needed)
        {
            return Dimension.Fit.Insufficient(Scoring.TooFew(needed, posts.Count, new("avec du texte", "with words")),
                CompetitorFindings.Of(material, posts)).NotChecking([Audience]);
        }

        var topic = Topic.Of(material.Brief, posts, material.Policy.Fit.Z);
        var (count, _) = PostsRead.By(posts,
            language => material.Brief.Languages.Count == 0 || material.Brief.Languages.Contains(language));
        return material.Score(Dimension.Fit, posts.Count, Summary(topic),
            [
                .. Languages(material, posts), .. OnTopic(material.Policy, topic), .. Drift(material, posts),
                .. Community(material, posts),
                .. NearnessFinding.Of(material, posts), .. CompetitorFindings.Of(material, posts),
            ],
            topic is null ? 1
                : PostsRead.Measured(posts, material.Provenance.Analyser.Rates, MeasuredRate.Topic, "auc")).NotChecking([Audience]) with { Read = count };
    }

    private static IEnumerable<Finding> Languages(Material material, IReadOnlyList<AnalysedPost> posts)
    {
        var known = posts.Where(post => post.Language is not null).ToList();
        var others = known.Where(post => !material.Brief.Languages.Contains(post.Language!)).ToList();
        var share = known.Count == 0 ? 1 : 1 - others.Count / (double)known.Count;
        var match = share >= material.Policy.Fit.LanguageShare;
        return known.Count == 0 ? [] :
            [material.Policy.Raise(match ? RuleIds.FitLanguageMatch : RuleIds.FitLanguage,
                match ? [] : others.Select(post => post.QuoteOpening()),
                ("posts", Wording.Posts(known.Count - others.Count)), ("all", Wording.Number(known.Count)),
                ("share", Wording.Share(share)),
                ("languages", LanguageNames.List(material.Brief.Languages)))];
    }

    private static IEnumerable<Finding> OnTopic(Policy policy, Topic? topic)
    {
        if (topic is null)
            yield break;
        var fit = policy.Fit;
        var missing = fit.FullMarksFrom is { } full && !policy.Rule(RuleIds.FitPartlyOnTopic).Disabled
            ? Math.Max(0, (full - topic.Interval.Low) / full)
            : 0;
        var rule = topic.Interval.High < fit.OffTopicBelow ? RuleIds.FitOffTopic
            : topic.Share < fit.OnTopicFrom ? RuleIds.FitRarelyOnTopic
            : missing > 0 ? RuleIds.FitPartlyOnTopic
            : RuleIds.FitOnTopic;
        var finding = policy.Raise(
            rule, TopicHit.Evidence(topic.Hits), [.. topic.Figures, ("full", Wording.Share(fit.FullMarksFrom ?? 0))]);
        yield return rule == RuleIds.FitPartlyOnTopic ? finding.InProportion(missing) : finding;
    }

    /// <summary>The newest posts hardly speak of what the older ones did.</summary>
    private static IEnumerable<Finding> Drift(Material material, IReadOnlyList<AnalysedPost> posts)
    {
        var fit = material.Policy.Fit;
        if (fit.RecentPosts is not { } window || posts.Count < 2 * window
            || Topic.Of(material.Brief, [.. posts.Take(window)], fit.Z) is not { } recent
            || Topic.Of(material.Brief, [.. posts.Skip(window)], fit.Z) is not { } older
            || older.Share < fit.OnTopicFrom || recent.Share >= fit.OnTopicFrom
            || recent.Interval.High >= older.Interval.Low)
        {
            return [];
        }

        var spoken = recent.Hits.Select(hit => hit.Post).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return
        [
            material.Policy.Raise(RuleIds.FitDrifted,
                posts.Take(window).Where(post => !spoken.Contains(post)).Select(post => post.QuoteOpening()),
                ("recent", Wording.Number(recent.Posts)), ("window", Wording.Number(window)),
                ("before", Wording.Posts(older.Posts)), ("older", Wording.Number(older.All))),
        ];
    }

    private static IEnumerable<Finding> Community(Material material, IReadOnlyList<AnalysedPost> posts)
    {
        var tags = material.Brief.Communities.Select(tag => tag.TrimStart('#')).ToList();
        var hits = TermHit.In(posts, new TermMatcher(tags.Select(tag => new Term(RuleIds.FitCommunity, $"#{tag}"))));
        return hits.Count == 0 ? [] :
            [material.Policy.Raise(RuleIds.FitCommunity, TermHit.Evidence(hits),
                ("found", Wording.Number(hits.DistinctBy(hit => hit.Match.Term.Text).Count())),
                ("all", Wording.Number(tags.Count)), ("words", TermHit.Words(hits)),
                ("posts", Wording.Posts(TermHit.Posts(hits))))];
    }

    private static LocalizedText Summary(Topic? topic) => topic is null
        ? new LocalizedText("Le brief ne donne ni lexique ni communauté : seules les langues ont été comparées.",
            "The brief gives neither lexicon nor community: only languages were compared.")
        : new LocalizedText(
            "Le sujet du brief apparaît dans {posts} sur {all} ({share}).",
            "The brief's subject appears in {posts} of {all} ({share}).").With(topic.Figures);
}
