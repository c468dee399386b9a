using Vetting.Core.Findings;

namespace Vetting.Core.Campaigns.Results;

/// <summary>What a creator's part of a campaign came to.</summary>
/// <param name="Cost">What was counted, or where nothing was, the fee agreed; null where neither is known.</param>
/// <param name="CostIsFee">True where it is the fee.</param>
/// <param name="Interactions">Of the campaign's posts, as their platforms tell; null where none tells.</param>
/// <param name="Response">Median over the posts of their interactions by the creator's own organic median; null of too few.
/// </param>
public sealed record CreatorFigures(
    string Vetting, int Posts, ResultSums Sums, decimal? Cost, bool CostIsFee, long? Interactions, double? Response)
{
    /// <summary>Of fewer posts no response is told.</summary>
    public const int LeastPosts = 2;

    /// <summary>Cost of a thousand views.</summary>
    public ResultMeasure Cpm => ResultMeasure.Of(Cost, Views, (cost, views) => 1000 * cost / views, "cost", "views");

    /// <summary>Cost of an interaction.</summary>
    public ResultMeasure Cpe => ResultMeasure.Of(Cost, Interactions, (cost, count) => cost / count, "cost", "interactions");

    /// <summary>Cost of an order.</summary>
    public ResultMeasure Cpa => ResultMeasure.Of(Cost, Sums.Orders, (cost, orders) => cost / orders, "cost", "orders");

    /// <summary>Revenue by cost.</summary>
    public ResultMeasure Return => ResultMeasure.Of(Sums.Revenue, Cost, (revenue, cost) => revenue / cost, "revenue", "cost");

    private long? Views => Sums.Views;

    /// <param name="posts">The creator's in the campaign.</param>
    public static CreatorFigures Of(CampaignMember member, IReadOnlyList<CampaignPost> posts, IEnumerable<ResultRow> rows)
    {
        var sums = ResultSums.Of(rows);
        var responses = posts.Select(post => post.Response).OfType<double>().ToList();
        var counts = posts.Select(post => post.Interactions).OfType<long>().ToList();
        return new CreatorFigures(
            member.Vetting, posts.Count, sums, sums.Cost ?? member.Fee, sums.Cost is null && member.Fee is not null,
            counts.Count == 0 ? null : counts.Sum(),
            responses.Count < LeastPosts ? null : Statistics.Median(responses));
    }
}

/// <summary>A figure made of two others, or which of them are missing.</summary>
/// <param name="Missing">Their names, camelCase; empty where there is a value.</param>
public sealed record ResultMeasure(decimal? Value, IReadOnlyList<string> Missing)
{
    internal static ResultMeasure Of(
        decimal? first, decimal? second, Func<decimal, decimal, decimal> ratio, string firstName, string secondName) =>
        first is { } one && second is > 0 and { } other
            ? new ResultMeasure(ratio(one, other), [])
            : new ResultMeasure(null,
            [
                .. first is null ? (string[])[firstName] : [],
                .. second is null or 0 ? (string[])[secondName] : [],
            ]);
}
