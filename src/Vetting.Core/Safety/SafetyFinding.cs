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
        var repeated = count >= safety.Repetition.MinimumPosts && count >= safety.Repetition.Share * posts;
        var points = policy.PointsOf(severity, rule.Weight * (repeated ? safety.Repetition.Factor : 1));
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
            repeated && points > 0 ? sentence.Then(Repetition(safety.Repetition, count / (double)posts)) : sentence,
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

    private static LocalizedText Repetition(RepetitionPolicy repetition, double share) => repetition.Sentence.With(
        ("factor", Wording.Decimal(repetition.Factor)), ("share", Wording.Share(share)));
}
