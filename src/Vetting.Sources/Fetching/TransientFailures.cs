using System.Globalization;
using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Vetting.Sources.Fetching;

/// <summary>What is worth another attempt within seconds, and when.</summary>
internal static class TransientFailures
{
    /// <summary>In seconds, a year: no server asks for more patience.</summary>
    private const long LongestDelta = 31_536_000;

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
            _ => Reset(response, time),
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>RateLimit-Reset: a moment in Unix seconds with atproto's servers and Twitch, seconds to wait by the IETF's
    /// drafts. X-RateLimit-Reset: a time with Mastodon, by ISO 8601.</summary>
    private static TimeSpan? Reset(HttpResponseMessage response, TimeProvider time) =>
        response.StatusCode != HttpStatusCode.TooManyRequests ? null
            : Header(response, "RateLimit-Reset") is { } counted && Whole(counted) is { } reset
                ? reset <= LongestDelta
                    ? TimeSpan.FromSeconds(reset)
                    : DateTimeOffset.FromUnixTimeSeconds(reset) - time.GetUtcNow()
            : Header(response, "X-RateLimit-Reset") is { } text && Whole(text) is null && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment - time.GetUtcNow()
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? number : null;
}
