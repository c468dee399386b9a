namespace Vetting.Core.Campaigns.Results;

/// <summary>Sums over rows; null where no row gives the figure.</summary>
/// <param name="Reach">People may be in it more than once: days and creators overlap.</param>
public sealed record ResultSums(
    long? Views = null, long? Reach = null, long? Clicks = null, long? Orders = null, decimal? Revenue = null, decimal? Cost = null)
{
    public static ResultSums Of(IEnumerable<ResultRow> rows) => rows.Aggregate(new ResultSums(), (sums, row) => new ResultSums(
        Add(sums.Views, row.Views), Add(sums.Reach, row.Reach), Add(sums.Clicks, row.Clicks), Add(sums.Orders, row.Orders),
        Add(sums.Revenue, row.Revenue), Add(sums.Cost, row.Cost)));

    private static long? Add(long? sum, long? value) => value is null ? sum : (sum ?? 0) + value;

    private static decimal? Add(decimal? sum, decimal? value) => value is null ? sum : (sum ?? 0) + value;
}
