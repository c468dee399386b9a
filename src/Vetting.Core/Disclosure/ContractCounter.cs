using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>
/// Fees and gifts added up by advertiser, calendar year (UTC) and objective, against the sum from which the law asks
/// for a written contract: loi 2023-451 art. 8, décret 2025-1137.
/// </summary>
internal static class ContractCounter
{
    public static IEnumerable<Finding> Findings(Policy policy, LawPack law, IReadOnlyList<AnalysedPost> commercial) =>
        law.Contract is not { } rule ? [] : Counted(rule, commercial)
            .GroupBy(post => (
                Advertiser: post.Post.Collaboration!.Advertiser.Trim().ToLowerInvariant(),
                post.Post.PublishedAt.UtcDateTime.Year,
                Objective: post.Post.Collaboration.Objective?.Trim().ToLowerInvariant()))
            .OrderBy(deals => deals.Key.Advertiser, StringComparer.Ordinal)
            .ThenBy(deals => deals.Key.Year)
            .ThenBy(deals => deals.Key.Objective, StringComparer.Ordinal)
            .Select(deals => Finding(policy, rule, [.. deals])).OfType<Finding>();

    /// <summary>Commercial posts the rule is about whose amounts nobody gave.</summary>
    public static int Unknown(LawPack law, IReadOnlyList<AnalysedPost> commercial) =>
        law.Contract is not { } rule ? 0 : commercial.Count(post => InForce(rule, post) && Amount(post) is null);

    private static IEnumerable<AnalysedPost> Counted(ContractRule rule, IEnumerable<AnalysedPost> commercial) =>
        commercial.Where(post => InForce(rule, post) && Amount(post) is not null);

    private static Finding? Finding(Policy policy, ContractRule rule, IReadOnlyList<AnalysedPost> deals)
    {
        var sum = deals.Sum(Amount) ?? 0;
        if (sum < rule.Threshold)
            return null;
        var newest = deals[0].Post;
        return policy.Raise(
            deals.Any(post => post.Post.Collaboration!.WrittenContract == false) ? RuleIds.ContractMissing
                : deals.All(post => post.Post.Collaboration!.WrittenContract == true) ? RuleIds.ContractStated
                : RuleIds.ContractToCheck,
            deals.Select(post => post.QuoteOpening()),
            ("advertiser", Wording.Verbatim(newest.Collaboration!.Advertiser.Trim())),
            ("year", Wording.Verbatim(newest.PublishedAt.UtcDateTime.Year.ToString(
                System.Globalization.CultureInfo.InvariantCulture))),
            ("objective", Objective(newest.Collaboration.Objective)),
            ("posts", Wording.Posts(deals.Count)),
            ("sum", Wording.Money(sum, rule.Currency)),
            ("threshold", Wording.Money(rule.Threshold, rule.Currency)),
            ("reference", rule.Reference));
    }

    private static LocalizedText Objective(string? objective) => objective is null
        ? new("objectif non précisé", "objective not stated")
        : new($"objectif\u00a0: {objective.Trim()}", $"objective: {objective.Trim()}");

    private static bool InForce(ContractRule rule, AnalysedPost post) =>
        DateOnly.FromDateTime(post.Post.PublishedAt.UtcDateTime) >= rule.From;

    private static decimal? Amount(AnalysedPost post) => post.Post.Collaboration?.Amount;
}
