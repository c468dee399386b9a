using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Policies;

namespace Vetting.Core.Safety;

internal static class SafetyFinding
{
    /// <param name="posts">How many posts were read in all.</param>
    public static Finding Of(Policy policy, SafetyRule rule, IReadOnlyList<TermHit> hits, int posts)
    {
        var (safety, count) = (policy.Safety, TermHit.Posts(hits));
        var repeated = count >= safety.Repetition.MinimumPosts && count >= safety.Repetition.Share * posts;
        var points = policy.Points.For(rule.Severity) * (repeated ? safety.Repetition.Factor : 1);
        var sentence = safety.Sentence.Fill(
            ("title", rule.Title), ("words", TermHit.Words(hits)), ("posts", Wording.Posts(count)));
        return new Finding(
            rule.Id,
            rule.Severity,
            rule.Confidence,
            Math.Min(100, Math.Round(points, 1)),
            repeated ? sentence.Then(Repetition(safety.Repetition, count / (double)posts)) : sentence,
            [.. TermHit.Evidence(hits).Take(policy.EvidencePerFinding)],
            rule.Harmless,
            rule.Iab);
    }

    private static LocalizedText Repetition(RepetitionPolicy repetition, double share) => repetition.Sentence.Fill(
        ("factor", Wording.Decimal(repetition.Factor)), ("share", Wording.Share(share)));
}
