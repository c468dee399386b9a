using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// How posts with commercial intent do against the others: much worse foretells a campaign; much better is as odd, for
/// paid promotion of a post counts as its own engagement.
/// </summary>
internal static class SponsoredPosts
{
    /// <returns>Null where either side has too few posts.</returns>
    public static Finding? Compare(Policy policy, EngagementRates rates)
    {
        var sides = rates.Posts.ToLookup(post => post.Post.Commercial.IsCommercial);
        var (commercial, organic) = (sides[true].ToList(), sides[false].ToList());
        if (Math.Min(commercial.Count, organic.Count) < policy.Engagement.MinimumSponsored)
            return null;
        var (paid, own) = (Median(commercial), Median(organic));
        var rule = paid < policy.Engagement.SponsoredWeakerFactor * own ? RuleIds.EngagementSponsored
            : policy.Engagement.SponsoredStrongerFactor is { } factor && paid > factor * own
                ? RuleIds.SponsoredStronger
            : RuleIds.EngagementSponsoredAlike;
        return policy.Raise(rule, Quoted(rule, commercial, organic),
            ("channel", Wording.Verbatim(rates.Size.Channel.Channel.DisplayName)),
            ("sponsored", EngagementAssessment.Percent(paid)), ("organic", EngagementAssessment.Percent(own)),
            ("commercial", Wording.Posts(commercial.Count)), ("others", Wording.Posts(organic.Count)),
            ("reactions", Reactions(commercial)), ("usual", Reactions(organic)),
            ("times", Wording.Decimal(own > 0 ? paid / own : 0)));
    }

    /// <summary>The commercial posts that show it most, and the most usual of the others beside them.</summary>
    private static IEnumerable<Evidence> Quoted(string rule, List<PostRate> commercial, List<PostRate> organic)
    {
        var median = Median(organic);
        var telling = rule == RuleIds.SponsoredStronger
            ? commercial.OrderByDescending(post => post.Rate)
            : commercial.OrderBy(post => post.Rate);
        return [.. telling.Take(3).Append(organic.MinBy(post => Math.Abs(post.Rate - median))!).Select(post => post.Quote())];
    }

    private static double Median(IEnumerable<PostRate> posts) => Statistics.Median([.. posts.Select(post => post.Rate)]);

    private static LocalizedText Reactions(IEnumerable<PostRate> posts) => Wording.Number(
        (long)Statistics.Median([.. posts.Select(post => EngagementRates.Reactions(post.Post))]));
}
