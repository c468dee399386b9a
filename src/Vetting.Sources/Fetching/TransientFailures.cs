using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Vetting.Sources.Fetching;

/// <summary>What is worth another attempt within seconds, and when.</summary>
internal static class TransientFailures
{
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

    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
