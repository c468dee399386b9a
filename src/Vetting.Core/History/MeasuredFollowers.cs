namespace Vetting.Core.History;

/// <summary>Counts an account's followers as it is read, and puts what was counted before into its history.</summary>
internal static class MeasuredFollowers
{
    /// <param name="from">Days before are left out.</param>
    public static async Task<ChannelHistory> MeasureAsync(
        this IFollowerSeries series, ChannelHistory history, DateOnly from, DateOnly today,
        CancellationToken cancellation)
    {
        var key = history.Channel.Key;
        if (history.Profile.Followers is { } followers)
            await series.AddAsync(key, new FollowerCount(today, Math.Max(0, followers)), cancellation);
        var measured = await series.ReadAsync(key, from, cancellation);
        // One day alone is no series.
        if (measured.Count < 2)
            return history;
        return history with
        {
            // What the source itself says of a day is the better count.
            FollowerCounts =
            [
                .. (history.FollowerCounts ?? []).Concat(measured).DistinctBy(count => count.Date)
                    .OrderBy(count => count.Date),
            ],
            MeasuredSince = measured[0].Date,
        };
    }
}
