using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Safety;

/// <summary>One line for what a rule found at one severity.</summary>
internal static class SafetyFinding
{
    /// <param name="hits">Of one rule and one severity.</param>
    /// <param name="posts">How many posts were read in all.</param>
    public static Finding Of(Policy policy, IReadOnlyList<SafetyHit> hits, int posts)
    {
        var (safety, rule, severity) = (policy.Safety, hits[0].Match.Rule, hits[0].Match.Severity);
        var count = SafetyHit.Posts(hits);
        var factor = Factor(safety.Weighing(), severity, count, posts);
        var points = policy.PointsOf(severity, rule.Weight * factor);
        var sentence = safety.Sentence.With(
            ("title", rule.Title), ("words", SafetyHit.Words(hits)), ("posts", Wording.Posts(count)));
        if (severity != rule.Severity)
        {
            sentence = sentence.Then((severity < rule.Severity ? safety.Lowered : safety.Lifted)
                .With(("reasons", Reasons(hits))));
        }

        return new Finding(
            rule.Id,
            severity,
            rule.Confidence,
            points,
            factor != 1 && points > 0 ? sentence.Then(Frequency(safety.Weighing(), count / (double)posts, factor)) : sentence,
            [.. SafetyHit.Evidence(hits).Take(policy.EvidencePerFinding)],
            rule.Harmless,
            rule.Iab);
    }

    /// <summary>The most frequent first, with how many posts when they differ: "quoted (2), denied (1)".</summary>
    private static LocalizedText Reasons(IReadOnlyList<SafetyHit> hits)
    {
        var reasons = hits.SelectMany(hit => hit.Match.Contexts).GroupBy(context => context.Id)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => (same.First().Title, Count: same.Count())).ToList();
        return new LocalizedText(
            string.Join(", ", reasons.Select(reason => Reason(reason.Title.Fr, reason.Count, reasons.Count))),
            string.Join(", ", reasons.Select(reason => Reason(reason.Title.En, reason.Count, reasons.Count))));
    }

    private static string Reason(string title, int count, int reasons) =>
        reasons == 1 ? title : $"{title} ({Wording.Number(count).Fr})";

    // What lies below the floor weighs whole, however seldom.
    private static double Factor(FrequencyPolicy frequency, Severity severity, int count, int posts) =>
        frequency.Factor(count, posts) is var factor && severity == Severity.Floor ? Math.Max(1, factor) : factor;

    private static LocalizedText Frequency(FrequencyPolicy frequency, double share, double factor) => frequency.Sentence.With(
        ("factor", Wording.Decimal(factor, 2)), ("weight", Wording.Share(factor)), ("share", Wording.Share(share)));
}
