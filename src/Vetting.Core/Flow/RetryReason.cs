using System.Net;

namespace Vetting.Core.Flow;

/// <summary>Why an attempt failed that may yet succeed.</summary>
internal enum RetryReason
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
        ServiceAwayException { Throttled: true } => RetryReason.Throttled,
        HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => RetryReason.Throttled,
        ServiceAwayException or HttpRequestException or IOException or TimeoutException => RetryReason.Unavailable,
        _ => RetryReason.Failed,
    };
}
