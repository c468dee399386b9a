using System.Net;
using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Mastodon;

/// <summary>Asks an instance for what it shows to everybody, https://docs.joinmastodon.org/api/.</summary>
internal sealed class MastodonApi(Fetcher fetcher)
{
    private const string Json = "application/json";

    public async Task<JsonElement> GetAsync(Uri address, HistoryCollector collector, CancellationToken cancellation)
    {
        var answer = await AskAsync(address, collector, cancellation);
        return answer.JsonObject() ?? throw Malformed("object");
    }

    /// <returns>The page's statuses, and the address of the next page; null after the last.</returns>
    public async Task<(IReadOnlyList<JsonElement> Items, Uri? Next)> GetPageAsync(
        Uri address, HistoryCollector collector, CancellationToken cancellation)
    {
        var answer = await AskAsync(address, collector, cancellation);
        return (answer.JsonList() ?? throw Malformed("list"), NextLink.Of(answer));
    }

    private async Task<Fetched> AskAsync(Uri address, HistoryCollector collector, CancellationToken cancellation)
    {
        var answer = await fetcher.GetAsync(address, Json, collector.BytesLeft, cancellation);
        collector.Spend(answer.Body.Length);
        return answer.Status == HttpStatusCode.Unauthorized
            ? throw new HistoryUnavailableException(
                UnavailableReason.Private, "The instance answers nobody who is not signed in.")
            : answer.EnsureFound();
    }

    private static HistoryUnavailableException Malformed(string expected) =>
        new(UnavailableReason.Malformed, $"The instance's answer is no JSON {expected}.");
}
