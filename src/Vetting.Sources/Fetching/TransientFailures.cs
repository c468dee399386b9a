using System.Globalization;
using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Vetting.Sources.Fetching;

/// <summary>What is worth another attempt within seconds, and when.</summary>
internal static class TransientFailures
{
    private static readonly string[] ResetHeaders = ["X-RateLimit-Reset", "Ratelimit-Reset"];

    public static HttpRetryStrategyOptions Retry(FetchOptions options, TimeProvider time) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = false,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            { Exception: HttpRequestException or TimeoutException } => true,
            { Result: { } response } =>
                MayPass(response.StatusCode) && !(RetryAfter(response, time) > options.MaxRetryAfter),
            _ => false,
        }),
        DelayGenerator = attempt => ValueTask.FromResult(
            attempt.Outcome.Result is { } response ? RetryAfter(response, time) : null),
    };

    public static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>From Retry-After, or from where rates are counted anew as Mastodon and Twitch say it; not below 0.
    /// </summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ when response.StatusCode == HttpStatusCode.TooManyRequests => Reset(response) - time.GetUtcNow(),
            _ => null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // An ISO 8601 time or seconds since 1970; small numbers are somebody's seconds from now, or anything.
    private static DateTimeOffset? Reset(HttpResponseMessage response) =>
        ResetHeaders.SelectMany(name => response.Headers.TryGetValues(name, out var values) ? values : [])
            .FirstOrDefault() switch
        {
            { } seconds when long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) =>
                since is > 1_000_000_000 and < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(since) : null,
            { } text when DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
            _ => null,
        };
}
