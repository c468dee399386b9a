using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.YouTube;

/// <summary>Asks the YouTube Data API v3 for public data, and reads its errors.</summary>
internal sealed partial class YouTubeApi(Fetcher fetcher, YouTubeQuota quota, IOptions<YouTubeOptions> options)
{
    public bool HasKey => !string.IsNullOrWhiteSpace(options.Value.ApiKey);

    /// <summary>A list call, which costs one unit.</summary>
    /// <exception cref="HistoryUnavailableException">QuotaUsed, AccessRefused, or what the answer says.</exception>
    public async Task<JsonElement> ListAsync(
        string resource, (string Name, string? Value)[] parameters, HistoryCollector collector,
        CancellationToken cancellation)
    {
        await quota.SpendAsync(cancellation);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, ApiAddress.Of(options.Value.Address, resource, parameters));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        // A header like any system parameter, and unlike an address in nobody's log:
        // https://docs.cloud.google.com/apis/docs/system-parameters
        request.Headers.TryAddWithoutValidation("X-Goog-Api-Key", options.Value.ApiKey!.Trim());
        var answer = await fetcher.SendAsync(request, collector.BytesLeft, cancellation);
        collector.Spend(answer.Body.Length);
        if (answer.Status != HttpStatusCode.OK)
            throw await ErrorAsync(answer, cancellation);

        return answer.JsonObject() ?? throw new HistoryUnavailableException(
            UnavailableReason.Malformed, "YouTube's answer is no JSON object.");
    }

    private async Task<Exception> ErrorAsync(Fetched answer, CancellationToken cancellation)
    {
        var error = answer.JsonObject()?.Member("error") ?? default;
        var reason = error.Items("details").Concat(error.Items("errors"))
            .Select(item => item.Text("reason")).FirstOrDefault(text => text is not null && Code().IsMatch(text));
        var detail = $"YouTube answered {(int)answer.Status}{(reason is null ? "" : $" {reason}")}.";
        switch (reason)
        {
            case "quotaExceeded" or "dailyLimitExceeded" or "dailyLimitExceededUnreg":
                await quota.ExhaustAsync(cancellation);
                return new HistoryUnavailableException(UnavailableReason.QuotaUsed, detail);
            case "rateLimitExceeded" or "userRateLimitExceeded" or "RATE_LIMIT_EXCEEDED":
                return new SourceFailedException(HttpStatusCode.TooManyRequests);
            case "keyInvalid" or "keyExpired" or "accessNotConfigured" or "ipRefererBlocked" or "SERVICE_DISABLED":
            case { } key when key.StartsWith("API_KEY_", StringComparison.Ordinal):
                return new HistoryUnavailableException(UnavailableReason.AccessRefused, detail);
            // A channel that never published has an address of uploads that leads nowhere.
            case "playlistNotFound":
                return new HistoryUnavailableException(UnavailableReason.Empty, detail);
            default:
                return new HistoryUnavailableException(Reason(answer.Status), detail);
        }
    }

    private static UnavailableReason Reason(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => UnavailableReason.NotFound,
        HttpStatusCode.Forbidden => UnavailableReason.Private,
        HttpStatusCode.Unauthorized => UnavailableReason.AccessRefused,
        _ => UnavailableReason.Malformed,
    };

    [GeneratedRegex(@"^[A-Za-z_]{1,64}\z")]
    private static partial Regex Code();
}
