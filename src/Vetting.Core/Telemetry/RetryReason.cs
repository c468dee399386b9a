using System.Net;
using Vetting.Core.Discourse;

namespace Vetting.Core.Telemetry;

/// <summary>Why an attempt failed that may yet succeed.</summary>
public enum RetryReason
{
    /// <summary>A service said that it is asked too much.</summary>
    Throttled,
    /// <summary>A service or the network did not answer.</summary>
    Unavailable,
    Failed,
}

internal static class RetryReasons
{
    public static RetryReason Of(Exception failure) => failure switch
    {
        TextServiceAwayException { Throttled: true } => RetryReason.Throttled,
        HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => RetryReason.Throttled,
        TextServiceAwayException or HttpRequestException or IOException or TimeoutException => RetryReason.Unavailable,
        _ => RetryReason.Failed,
    };
}
