using Azure;

namespace Vetting.Azure;

/// <summary>Tells storage that is away or busy from storage that said no.</summary>
public static class StorageFailure
{
    /// <summary>True when the same request may succeed later. A caller's own cancellation is not a failure.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        // The client library gathers what its retries met here; a cancellation among them is its network timeout.
        AggregateException { InnerExceptions: { Count: > 0 } all } =>
            all.All(inner => inner is OperationCanceledException || IsTransient(inner)),
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        HttpRequestException or IOException or TimeoutException or StorageSilentException => true,
        OperationCanceledException canceled => canceled.InnerException is TimeoutException,
        _ => false,
    };
}
