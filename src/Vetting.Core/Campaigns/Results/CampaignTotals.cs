namespace Vetting.Core.Campaigns.Results;

/// <summary>What a campaign came to, each figure over those creators of whom it is known.</summary>
/// <param name="All">How many creators there are, with those that were erased.</param>
public sealed record CampaignTotals(
    int All, Total Views, Total Reach, Total Clicks, Total Orders, Total Revenue, Total Cost, Total Interactions,
    Total Cpm, Total Cpe, Total Cpa, Total Return)
{
    public static CampaignTotals Of(IReadOnlyList<CreatorFigures> creators, int erased)
    {
        Total Sum(Func<CreatorFigures, decimal?> figure) => Total.Sum(creators.Select(figure));
        // Only who has both counts in either: or the cost of one would buy the views of another.
        Total Ratio(Func<CreatorFigures, decimal?> one, Func<CreatorFigures, decimal?> other, decimal times = 1)
        {
            var both = creators.Where(creator => one(creator) is not null && other(creator) is not null).ToList();
            var below = both.Sum(creator => other(creator)!.Value);
            return new Total(below > 0 ? times * both.Sum(creator => one(creator)!.Value) / below : null, both.Count);
        }

        return new CampaignTotals(
            creators.Count + erased,
            Sum(creator => creator.Sums.Views), Sum(creator => creator.Sums.Reach), Sum(creator => creator.Sums.Clicks),
            Sum(creator => creator.Sums.Orders), Sum(creator => creator.Sums.Revenue), Sum(creator => creator.Cost),
            Sum(creator => creator.Interactions),
            Ratio(creator => creator.Cost, creator => creator.Sums.Views, 1000),
            Ratio(creator => creator.Cost, creator => creator.Interactions),
            Ratio(creator => creator.Cost, creator => creator.Sums.Orders),
            Ratio(creator => creator.Sums.Revenue, creator => creator.Cost));
    }
}

/// <param name="Value">Null where it is known of nobody.</param>
/// <param name="Creators">Of how many creators it is known.</param>
public sealed record Total(decimal? Value, int Creators)
{
    internal static Total Sum(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        return new Total(known.Count == 0 ? null : known.Sum(), known.Count);
    }
}
