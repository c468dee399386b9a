using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Findings;

/// <summary>A dimension's score is 100 less the points of its findings, and never below 0.</summary>
internal static class Scoring
{
    /// <param name="posts">How many posts the judgement rests on; confidence grows with them.</param>
    /// <param name="confidenceCap">0 to 1.</param>
    public static DimensionResult Score(
        this Material material, Dimension dimension, int posts, LocalizedText summary, IEnumerable<Finding> findings,
        double confidenceCap = 1)
    {
        var lines = findings.WorstFirst();
        var full = material.Policy.For(dimension).FullConfidencePosts;
        return new DimensionResult.Scored(
            dimension,
            Sum(lines),
            Math.Round(Math.Min(confidenceCap, Math.Min(1, posts / (double)full)), 2),
            summary,
            lines);
    }

    /// <summary>Without the findings of rules that the policy disables.</summary>
    public static DimensionResult WithoutDisabled(this DimensionResult result, Policy policy)
    {
        var disabled = policy.DisabledRules();
        IReadOnlyList<Finding> kept = [.. result.Findings.Where(finding => !disabled.Contains(finding.Rule))];
        return kept.Count == result.Findings.Count ? result : result switch
        {
            DimensionResult.Scored scored => new DimensionResult.Scored(
                scored.Dimension, Sum(kept), scored.Confidence, scored.Summary, kept)
            {
                NotChecked = scored.NotChecked,
                Read = scored.Read,
                Range = scored.Range,
            },
            DimensionResult.InsufficientData missing => new DimensionResult.InsufficientData(
                missing.Dimension, missing.Missing, kept) { NotChecked = missing.NotChecked, Read = missing.Read },
            _ => throw new InvalidOperationException($"No such case: {result.GetType()}."),
        };
    }

    private static double Sum(IReadOnlyList<Finding> lines) =>
        Math.Round(Math.Max(0, 100 - lines.Sum(line => line.Points)), 1);

    public static DimensionResult Insufficient(
        this Dimension dimension, LocalizedText missing, params IEnumerable<Finding> findings) =>
        new DimensionResult.InsufficientData(dimension, missing, findings.WorstFirst());

    public static DimensionResult NotChecking(this DimensionResult result, IEnumerable<LocalizedText> gaps) =>
        gaps.ToList() is { Count: > 0 } some ? result with { NotChecked = some } : result;

    /// <summary>The line that says how many posts were needed and how many were found.</summary>
    /// <param name="kind">What sort of posts, to follow the word: "avec du texte", "with words".</param>
    public static LocalizedText TooFew(int needed, int found, LocalizedText kind)
    {
        var (needs, finds) = (Wording.Posts(needed), Wording.Number(found));
        return new LocalizedText(
            $"Il faut {needs.Fr} {kind.Fr} ; nombre trouvé : {finds.Fr}.",
            $"{needs.En} {kind.En} {Be(needed, "is", "are")} needed; {finds.En} {Be(found, "was", "were")} found.");
    }

    private static string Be(int count, string one, string many) => count == 1 ? one : many;
}
