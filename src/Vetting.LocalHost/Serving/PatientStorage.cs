using Azure;
using Polly;
using Polly.Retry;
using Vetting.Azure;

namespace Vetting.LocalHost.Serving;

/// <summary>The first words with storage at a start.</summary>
internal static class PatientStorage
{
    /// <summary>Longer than storage needs when it is only busy.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    // An Azurite that has just taken up a full folder on a busy machine is silent for longer than a request waits.
    private static readonly ResiliencePipeline WhileSilent = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TimeoutException>().Handle<StorageSilentException>(),
            MaxRetryAttempts = 7,
            Delay = TimeSpan.Zero,
        })
        .Build();

    /// <param name="make">Makes what is missing; safe to repeat.</param>
    /// <exception cref="InvalidOperationException">The storage does not answer, or refuses.</exception>
    public static async Task MakeAsync(
        Func<CancellationToken, Task> make, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await WhileSilent.ExecuteAsync(
                async token => await make(token).WaitAsync(Silence, time, token), cancellation);
        }
        catch (Exception away) when (away is RequestFailedException || StorageFailure.IsTransient(away))
        {
            throw new InvalidOperationException(
                $"The storage that the settings name cannot be used: {Reason(away)} Check Storage:ConnectionString, "
                + "and that the account is up.", away);
        }
    }

    /// <summary>The first line of the innermost failure; the client library adds headers and advice of its own, and what
    /// lies below a timeout only says that it was cancelled.</summary>
    private static string Reason(Exception failure) =>
        failure is not (TimeoutException or StorageSilentException) && failure.InnerException is { } inner
            ? Reason(inner)
            : $"{failure.Message.Split('\n', '\r')[0].TrimEnd('.')}.";
}
