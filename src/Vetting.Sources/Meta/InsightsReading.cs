using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Meta;

/// <summary>Adds to the newest posts what only insights tell: worth no failure, within the channel's time.</summary>
internal static class InsightsReading
{
    private const int MostPosts = 100;

    public static async Task<IReadOnlyList<Post>> WithInsightsAsync(
        this IReadOnlyList<Post> posts, PostInsights insights, Func<Post, IReadOnlyDictionary<string, long>, Post> with,
        HistoryCollector collector, ChannelBudget budget)
    {
        var counted = posts.ToList();
        try
        {
            for (var index = 0; index < Math.Min(counted.Count, MostPosts); index++)
            {
                var post = counted[index];
                var counts = await budget.RunAsync(token => insights.ReadAsync(post.Id, collector, token));
                counted[index] = with(post, counts);
            }
        }
        catch (Exception over) when (over is HistoryUnavailableException or HttpRequestException or TimeoutException)
        {
            // What was counted until then is kept.
        }

        return counted;
    }

    public static long? Number(this IReadOnlyDictionary<string, long> counts, string metric) =>
        counts.TryGetValue(metric, out var value) ? value : null;
}
