using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Fit;

/// <summary>The brief's competitors where posts name them: in advertisements, with praise, or otherwise.</summary>
internal static class CompetitorFindings
{
    public static IEnumerable<Finding> Of(Material material, IReadOnlyList<AnalysedPost> posts)
    {
        var matcher = new TermMatcher(material.Brief.Competitors.Select(name => new Term(RuleIds.FitCompetitor, name)));
        return TermHit.In(posts, matcher)
            .GroupBy(Rule)
            .OrderBy(hits => hits.Key, StringComparer.Ordinal)
            .Select(hits => material.Policy.Raise(hits.Key, TermHit.Evidence(hits),
                ("words", TermHit.Words(hits)), ("posts", Wording.Posts(TermHit.Posts(hits)))));
    }

    private static string Rule(TermHit hit) =>
        hit.Post.Commercial.IsCommercial ? RuleIds.FitCompetitorPaid
        : Praised(hit) ? RuleIds.FitCompetitorPraised
        : RuleIds.FitCompetitor;

    /// <summary>By what the text says of the competitor where the analyser tells; else by the post's tone.</summary>
    private static bool Praised(TermHit hit)
    {
        var analysis = hit.Post.Analysis;
        var opinions = analysis.Opinions.Where(opinion => opinion.Target.Start < hit.Match.Start + hit.Match.Length
            && hit.Match.Start < opinion.Target.Start + opinion.Target.Length).ToList();
        return opinions.Count > 0
            ? opinions.All(opinion => opinion.Label == ToneLabel.Positive)
            : analysis.Tone?.Label == ToneLabel.Positive;
    }
}
