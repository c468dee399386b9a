using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Dossiers;

/// <summary>What the dimensions add up to. Advice only: a person decides.</summary>
internal static class AdviceRule
{
    public static Advice Advise(Material material, IReadOnlyList<DimensionResult> dimensions)
    {
        var sum = ScoreSum.Of(material, dimensions);
        var total = JudgedEnough(material, dimensions) ? ScoreSum.Total(sum) : null;
        var held = ScoreSum.Hold(material.Policy, dimensions, total);
        var score = held is null ? total : Math.Round(held.Score + held.Lead, 1);
        var findings = dimensions.SelectMany(dimension => dimension.Findings).WorstFirst();
        var (recommendation, because) = Recommend(material, dimensions, findings, score);
        return new Advice(recommendation, score,
        [
            because,
            .. held is null ? [] : new[] { AdviceSentences.HeldBy(held) },
            .. findings.Where(finding => finding.Severity >= Severity.Medium)
                .Take(material.Policy.Advice.Findings).Select(finding => finding.Sentence),
            .. Coverage.Gaps(material.Channels),
            .. dimensions.OfType<DimensionResult.InsufficientData>().Select(NotJudged),
        ])
        {
            Sum = score is null ? null : sum,
            Held = held,
            First = FirstLines.Of(material, dimensions) is { Count: > 0 } first ? first : null,
            Strengths = Strengths.Of(material, dimensions) is { Count: > 0 } strengths ? strengths : null,
        };
    }

    private static (Recommendation, LocalizedText) Recommend(
        Material material, IReadOnlyList<DimensionResult> dimensions, IReadOnlyList<Finding> findings, double? score)
    {
        var policy = material.Policy.Advice;
        if (findings.Any(finding => finding.Severity == Severity.Floor))
            return (Recommendation.Decline, AdviceSentences.Floor);
        if (material.Posts.Count == 0)
            return (Recommendation.NotEnough, AdviceSentences.NoPosts);
        if (NotEnough(material.Policy, dimensions) || score is not { } value)
            return (Recommendation.NotEnough, WithoutScore(dimensions, findings));
        if (value < policy.DeclineBelow)
        {
            return (Recommendation.Decline, AdviceSentences.Low.With(("score", Wording.Decimal(value)),
                ("limit", Wording.Decimal(policy.DeclineBelow))));
        }

        if (GuardBelow(policy, dimensions) is { } guard)
        {
            return (Recommendation.LookCloser, AdviceSentences.Guard.With(
                ("score", Wording.Decimal(value)), ("name", DimensionName.Of(guard.Dimension)),
                ("own", Wording.Decimal(guard.Score)), ("limit", Wording.Decimal(policy.ApproveFrom))));
        }

        if (findings.Any(finding => finding.Severity == Severity.High))
            return (Recommendation.LookCloser, AdviceSentences.High.With(("score", Wording.Decimal(value))));
        if (value >= policy.ApproveFrom && AimUnjudged(material.Brief.Objective, dimensions) is { } aim)
            return (Recommendation.LookCloser, aim.With(("score", Wording.Decimal(value))));
        return (
            value < policy.ApproveFrom ? Recommendation.LookCloser : Recommendation.Approve,
            (value < policy.ApproveFrom ? AdviceSentences.Middling : AdviceSentences.Good).With(
                ("score", Wording.Decimal(value)), ("limit", Wording.Decimal(policy.ApproveFrom))));
    }

    /// <summary>Too many dimensions unjudged, or nothing known of the public.</summary>
    private static bool NotEnough(Policy policy, IReadOnlyList<DimensionResult> dimensions)
    {
        var missing = dimensions.OfType<DimensionResult.InsufficientData>()
            .Select(result => result.Dimension).Where(dimension => policy.For(dimension).Weight > 0).ToHashSet();
        return missing.Count >= policy.Advice.NotEnoughFrom
            || missing.IsSupersetOf([Dimension.Reach, Dimension.Engagement, Dimension.Authenticity]);
    }

    /// <summary>What is said where no score tells of what the brief is after; null where one does.</summary>
    private static LocalizedText? AimUnjudged(Objective? objective, IReadOnlyList<DimensionResult> dimensions)
    {
        bool Missing(Dimension dimension) =>
            dimensions.Any(result => result is DimensionResult.InsufficientData && result.Dimension == dimension);
        return objective switch
        {
            Objective.Engagement when Missing(Dimension.Engagement) => AdviceSentences.EngagementUnjudged,
            Objective.Awareness when Missing(Dimension.Reach) => AdviceSentences.ReachUnjudged,
            _ => null,
        };
    }

    /// <summary>The lowest of the guarding dimensions that would not earn approval by itself.</summary>
    private static DimensionResult.Scored? GuardBelow(AdvicePolicy policy, IReadOnlyList<DimensionResult> dimensions) =>
        dimensions.OfType<DimensionResult.Scored>()
            .Where(scored => scored.Score < policy.ApproveFrom
                && (policy.Guards ?? []).Any(guard => guard.Dimension == scored.Dimension))
            .MinBy(scored => scored.Score);

    private static LocalizedText WithoutScore(
        IReadOnlyList<DimensionResult> dimensions, IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Severity == Severity.High) ? AdviceSentences.HighWithoutScore
        : dimensions.OfType<DimensionResult.Scored>().Any() ? AdviceSentences.TooLittle
        : AdviceSentences.NoScore;

    private static bool JudgedEnough(Material material, IReadOnlyList<DimensionResult> dimensions)
    {
        var judged = dimensions.OfType<DimensionResult.Scored>().Select(result => result.Dimension).ToHashSet();
        var all = material.Policy.Dimensions.Sum(entry => entry.Weight);
        var weight = material.Policy.Dimensions.Where(entry => judged.Contains(entry.Dimension))
            .Sum(entry => entry.Weight);
        return weight >= material.Policy.Advice.MinimumJudgedWeight * all
            && material.Policy.Advice.MustBeJudged.All(judged.Contains);
    }

    private static LocalizedText NotJudged(DimensionResult.InsufficientData result)
    {
        var name = DimensionName.Of(result.Dimension);
        return new LocalizedText($"{name.Fr} : non jugé. {result.Missing.Fr}",
            $"{name.En}: not judged. {result.Missing.En}");
    }
}
