using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Coherence;

/// <summary>
/// The tone of the posts, with the words that made it so, and whether discourse holds together: over time, between bio
/// and posts, from channel to channel. Speaks of what posts say, never of what their author
/// believes, is or suffers from.
/// </summary>
internal static class DiscourseAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var policy = material.Policy.For(Dimension.Discourse);
        var withWords = material.WithWords;
        var (count, analysed) = PostsRead.Where(withWords, post => post.Analysis.Tone is not null);
        List<Finding> findings =
        [
            .. Negative(material.Policy, analysed), .. NotAnalysed(material.Policy, withWords),
            .. CoherenceFindings.Findings(material, analysed), .. BioFindings.Of(material),
        ];
        return (analysed.Count < policy.MinimumPosts
            ? Dimension.Discourse.Insufficient(Scoring.TooFew(policy.MinimumPosts, analysed.Count,
                new("dont le ton a pu être lu", "whose tone could be read")), findings)
            : material.Score(Dimension.Discourse, analysed.Count, Summary(analysed), findings,
                PostsRead.Measured(analysed, material.Provenance.Analyser.Rates, MeasuredRate.Tone, "macroF1")))
            .NotChecking(NotChecked(material, analysed)) with { Read = count };
    }

    private static IEnumerable<LocalizedText> NotChecked(Material material, IReadOnlyList<AnalysedPost> analysed)
    {
        if (CoherenceFindings.TooShort(material.Policy, analysed) is { } tooShort)
            yield return tooShort;
        if (material.Posts.Count > 0 && material.Channels.All(channel => channel.History?.Profile.Bio is null))
        {
            yield return new LocalizedText("Bio : aucun canal ne la donne ; elle n’est pas comparée.",
                "Bio: no channel gives one; it is not compared.");
        }
    }

    private static IEnumerable<Finding> Negative(Policy policy, IReadOnlyList<AnalysedPost> analysed)
    {
        var negative = analysed.Where(post => Tone(post).Label == ToneLabel.Negative).ToList();
        if (negative.Count == 0)
            yield break;
        var share = negative.Count / (double)analysed.Count;
        var enough = analysed.Count >= policy.For(Dimension.Discourse).MinimumPosts;
        var rule = enough && share >= policy.Discourse.MostlyNegative ? RuleIds.MostlyNegative
            : enough && share >= policy.Discourse.OftenNegative ? RuleIds.OftenNegative
            : RuleIds.Negative;
        // The most negative posts are the ones to read; those of equal tone stay newest first.
        yield return policy.Raise(rule, negative.OrderBy(post => Tone(post).Score).Select(ToneWords.Quote),
            ("posts", Wording.Posts(negative.Count)), ("all", Wording.Number(analysed.Count)),
            ("share", Wording.Share(share)));
    }

    private static IEnumerable<Finding> NotAnalysed(Policy policy, IReadOnlyList<AnalysedPost> posts)
    {
        var silent = posts.Where(post => post.Analysis.Tone is null).ToList();
        return silent.Count == 0 ? [] :
            [policy.Raise(RuleIds.NotAnalysed, silent.Select(post => post.QuoteOpening()),
                ("posts", Wording.Posts(silent.Count)), ("all", Wording.Number(posts.Count)))];
    }

    private static LocalizedText Summary(IReadOnlyList<AnalysedPost> analysed) => new LocalizedText(
        "Ton sur {posts} : positif {positive}, neutre {neutral}, négatif {negative}.",
        "Tone over {posts}: positive {positive}, neutral {neutral}, negative {negative}.").With(
            ("posts", Wording.Posts(analysed.Count)),
            ("positive", Share(analysed, ToneLabel.Positive)),
            ("neutral", Share(analysed, ToneLabel.Neutral)),
            ("negative", Share(analysed, ToneLabel.Negative)));

    private static LocalizedText Share(IReadOnlyList<AnalysedPost> analysed, ToneLabel label) =>
        Wording.Share(analysed.Count(post => Tone(post).Label == label) / (double)analysed.Count);

    private static Tone Tone(AnalysedPost post) => post.Analysis.Tone!;
}
