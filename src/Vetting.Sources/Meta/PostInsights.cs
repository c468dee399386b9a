using System.Text.Json;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Meta;

/// <summary>
/// Counts that only the owner is told, post by post. A metric that is refused fails the whole question, so a group is
/// asked one by one after that; and no number is no zero, for the platform counts up to two days behind.
/// https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights
/// </summary>
internal sealed class PostInsights(ConsentedGraph graph, ConsentedAccount account, params string[] metrics)
{
    private List<string[]> _groups = [metrics];

    /// <returns>By metric, those that the platform gives a number for.</returns>
    public Task<IReadOnlyDictionary<string, long>> ReadAsync(
        string post, HistoryCollector collector, CancellationToken cancellation) =>
        ReadAsync(post, "insights", collector, cancellation);

    /// <param name="edge">Where the numbers are: a post's insights, or an account's threads_insights.</param>
    /// <inheritdoc cref="ReadAsync(string, HistoryCollector, CancellationToken)" path="//returns"/>
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(
        string owner, string edge, HistoryCollector collector, CancellationToken cancellation)
    {
        Dictionary<string, long> counts = [];
        var left = new Queue<string[]>(_groups);
        List<string[]> given = [];
        while (left.TryDequeue(out var group))
        {
            try
            {
                var answer = await graph.GetAsync(
                    account, $"{owner}/{edge}", [("metric", string.Join(',', group))], collector, cancellation);
                given.Add(group);
                foreach (var metric in answer.Items("data"))
                {
                    if (metric.Text("name") is { } name && ValueOf(metric) is { } value)
                        counts[name] = value;
                }
            }
            catch (HistoryUnavailableException refused) when (refused.Reason == UnavailableReason.Refused)
            {
                foreach (var one in group.Length > 1 ? group : [])
                    left.Enqueue([one]);
            }
        }

        _groups = given;
        return counts;
    }

    private static long? ValueOf(JsonElement metric) =>
        metric.Member("total_value")?.Count("value")
        ?? metric.Items("values").Select(value => value.Count("value")).FirstOrDefault();
}
