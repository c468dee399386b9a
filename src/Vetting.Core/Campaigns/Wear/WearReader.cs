using Vetting.Core.Findings;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns.Wear;

/// <summary>Reads how much a campaign asks of its creators' publics; pure.</summary>
internal static class WearReader
{
    private const int MostPairs = 20;

    /// <param name="today">UTC; what is not over counts up to it.</param>
    public static AudienceWear Read(
        Campaign campaign, IReadOnlyList<CampaignCreator> creators, ILookup<string, CampaignPost> posts, DateOnly today,
        CampaignRules rules)
    {
        var last = today < campaign.To ? today : campaign.To;
        var commenters = creators.Select(creator => (creator.Row.Id, Authors: CommentersOf(creator))).ToList();
        var enough = commenters.Where(creator => creator.Authors.Count >= rules.PeopleForOverlap).ToList();
        return new AudienceWear(
            [.. creators.Select(creator => Of(campaign, creator, posts[creator.Row.Id], last, rules))],
            [.. Pairs(enough).OrderByDescending(pair => pair.Share).ThenBy(pair => pair.One, StringComparer.Ordinal).Take(MostPairs)],
            [.. commenters.Except(enough).Select(creator => creator.Id)]);
    }

    /// <param name="responses">In the order of the posts.</param>
    /// <returns>Null of too few.</returns>
    public static ResponseTrend? TrendOf(IReadOnlyList<double> responses, CampaignRules rules)
    {
        var count = responses.Count;
        if (count < rules.PostsForTrend)
            return null;
        var score = 0;
        for (var earlier = 0; earlier < count; earlier++)
        {
            for (var later = earlier + 1; later < count; later++)
                score += Math.Sign(responses[later] - responses[earlier]);
        }

        // Ties make the variance smaller.
        var ties = responses.CountBy(value => value).Where(same => same.Value > 1)
            .Sum(same => same.Value * (same.Value - 1.0) * ((2 * same.Value) + 5));
        var deviation = Math.Sqrt(((count * (count - 1.0) * ((2 * count) + 5)) - ties) / 18);
        var z = deviation == 0 ? 0 : (score - Math.Sign(score)) / deviation;
        var half = count / 2;
        return new ResponseTrend(
            count, score / (count * (count - 1) / 2.0), z,
            Statistics.Median([.. responses.Take(half)]), Statistics.Median([.. responses.Skip(count - half)]));
    }

    private static CreatorWear Of(
        Campaign campaign, CampaignCreator creator, IEnumerable<CampaignPost> posts, DateOnly last, CampaignRules rules)
    {
        var days = Math.Max(0, last.DayNumber - campaign.From.DayNumber + 1);
        return new CreatorWear(
            creator.Row.Id,
            ShareIn(creator, campaign.From.AddDays(-days), campaign.From.AddDays(-1), rules),
            ShareIn(creator, campaign.From, last, rules),
            TrendOf([.. posts.Select(post => post.Response).OfType<double>()], rules));
    }

    private static SponsoredShare ShareIn(CampaignCreator creator, DateOnly from, DateOnly to, CampaignRules rules)
    {
        var posts = creator.Posts.Where(post =>
            DateOnly.FromDateTime(post.Post.PublishedAt.UtcDateTime) is var day && day >= from && day <= to).ToList();
        return new SponsoredShare(posts.Count(post => post.Commercial.IsCommercial), posts.Count, rules.PostsForShare);
    }

    private static HashSet<string> CommentersOf(CampaignCreator creator) =>
        (creator.Material?.Channels ?? []).SelectMany(channel => (channel.History?.Comments ?? [])
            .Select(comment => $"{channel.Channel.Platform}/{comment.Author}")).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<SharedCommenters> Pairs(IReadOnlyList<(string Id, HashSet<string> Authors)> creators)
    {
        for (var one = 0; one < creators.Count; one++)
        {
            for (var other = one + 1; other < creators.Count; other++)
            {
                yield return new SharedCommenters(
                    creators[one].Id, creators[other].Id, creators[one].Authors.Count(creators[other].Authors.Contains),
                    Math.Min(creators[one].Authors.Count, creators[other].Authors.Count));
            }
        }
    }
}
