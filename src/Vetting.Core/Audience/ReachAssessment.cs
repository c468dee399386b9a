using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Portraits;

namespace Vetting.Core.Audience;

/// <summary>The size of the largest channel's audience: its tier, and whether that suits the brief.</summary>
internal static class ReachAssessment
{
    private static readonly LocalizedText NoObjective = new(
        "Le brief ne donne pas d’objectif : l’adéquation de ce palier n’a pas été jugée.",
        "The brief gives no objective, so whether this tier suits one was not judged.");

    public static DimensionResult Assess(Material material)
    {
        if (material.Posts.Count == 0)
        {
            return Dimension.Reach.Insufficient(Scoring.TooFew(
                material.Policy.For(Dimension.Reach).MinimumPosts, 0, new("lisible", "that can be read")));
        }

        if (AudienceSize.All(material.Channels) is not [var size, ..])
        {
            return Dimension.Reach.Insufficient(new LocalizedText(
                "Il faut le nombre d’abonnés d’un canal ; ni la plateforme ni la personne ne le donnent.",
                "The number of followers of a channel is needed; neither the platform nor the creator gives it."));
        }

        var tier = material.Policy.Benchmarks.TierOf(size.Followers);
        if (material.Brief is { Objective: null, WantedTiers.Count: 0 })
            return Dimension.Reach.Insufficient(NoObjective, Findings(material, size, tier));
        return material.Score(Dimension.Reach, material.Policy.For(Dimension.Reach).FullConfidencePosts,
            Summary(size, tier), Findings(material, size, tier),
            size.Stated ? material.Policy.Reach.StatedConfidence : 1)
            .NotChecking(material.Brief.Objective is null ? [NoObjective] : []);
    }

    private static LocalizedText Summary(AudienceSize size, ReachTier tier) => new LocalizedText(
        "{channel} : {followers}, palier {tier} (portée : {reach}).",
        "{channel}: {followers}, {tier} tier (reach: {reach}).").With(
            ("channel", Wording.Verbatim(size.Channel.Channel.DisplayName)),
            ("followers", Wording.Followers(size.Followers)), ("tier", tier.Title), ("reach", tier.Reach));

    private static IEnumerable<Finding> Findings(Material material, AudienceSize size, ReachTier tier)
    {
        var policy = material.Policy;
        (string, LocalizedText)[] figures =
        [
            ("channel", Wording.Verbatim(size.Channel.Channel.DisplayName)),
            ("followers", Wording.Number(size.Followers)),
            ("tier", tier.Title),
            ("wanted", Wording.Verbatim(string.Join(", ", material.Brief.WantedTiers))),
        ];
        if (material.Brief.Objective is { } objective)
        {
            yield return policy.Raise(
                Suitability(objective, tier), [], [.. figures, ("objective", ObjectiveName.Of(objective))]);
        }

        if (material.Brief.WantedTiers.Count > 0
            && !material.Brief.WantedTiers.Contains(tier.Name, StringComparer.OrdinalIgnoreCase))
        {
            yield return policy.Raise(RuleIds.ReachUnwanted, [], figures);
        }

        if (tier.Pay is { } pay)
        {
            (string, LocalizedText)[] usual = [.. figures, ("pay", pay), ("date", Wording.Day(policy.Benchmarks.Date))];
            yield return DeclaredPay.Of(material) is { } declared
                ? policy.Raise(RuleIds.ReachPayDeclared, [], [.. usual, .. Sums(declared)])
                : policy.Raise(RuleIds.ReachPay, [], usual);
        }

        if (size.Stated)
        {
            yield return policy.Raise(RuleIds.ReachStated, [], figures);
        }
        else if (size.Channel.Channel.Followers is { } stated
            && stated > policy.Reach.OverstatedFactor * size.Followers)
        {
            yield return policy.Raise(RuleIds.ReachOverstated, [], [.. figures, ("stated", Wording.Number(stated))]);
        }
    }

    private static (string, LocalizedText)[] Sums(DeclaredPay declared) =>
    [
        ("sum", declared.Written(declared.Sum)),
        ("posts", Wording.Posts(declared.Posts)),
        ("from", Wording.Day(DateOnly.FromDateTime(declared.From.UtcDateTime))),
        ("to", Wording.Day(DateOnly.FromDateTime(declared.To.UtcDateTime))),
        ("fees", declared is { LowestFee: { } low, HighestFee: { } high } && low < high
            ? (declared.Gifts > 0
                ? new LocalizedText(
                    ", cadeaux compris ; cachets de {low} à {high}", ", gifts included; fees of {low} to {high}")
                : new LocalizedText(", de {low} à {high} chacune", ", {low} to {high} each")).With(
                ("low", declared.Written(low)), ("high", declared.Written(high)))
            : Wording.Verbatim("")),
    ];

    private static string Suitability(Objective objective, ReachTier tier) => tier.Suits.For(objective) switch
    {
        Policies.Suitability.Good => RuleIds.ReachSuited,
        Policies.Suitability.Possible => RuleIds.ReachPossible,
        _ => RuleIds.ReachUnsuited,
    };
}
