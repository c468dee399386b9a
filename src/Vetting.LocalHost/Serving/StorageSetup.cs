using Azure;
using Polly;
using Polly.Retry;
using Vetting.Azure;

namespace Vetting.LocalHost.Serving;

/// <summary>Makes the tables and containers before anything needs them.</summary>
internal sealed class StorageSetup(IStorageSetup storage) : IHostedService
{
    // An Azurite that has just taken up a full folder on a busy machine is silent for longer than a request waits.
    private static readonly ResiliencePipeline WhileSilent = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TimeoutException>(),
            MaxRetryAttempts = 7,
            Delay = TimeSpan.Zero,
        })
        .Build();

    /// <exception cref="InvalidOperationException">The storage does not answer, or refuses.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await WhileSilent.ExecuteAsync(async token => await storage.EnsureAsync(token), cancellation);
        }
        catch (Exception away) when (away is RequestFailedException || StorageFailure.IsTransient(away))
        {
            throw new InvalidOperationException(
                $"The storage that the settings name cannot be used: {Reason(away)} Check Storage:ConnectionString, "
                + "and that the account is up.", away);
        }
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The first line of the innermost failure; the client library adds headers and advice of its own, and what
    /// lies below a timeout only says that it was cancelled.</summary>
    private static string Reason(Exception failure) => failure is not TimeoutException && failure.InnerException is { } inner
        ? Reason(inner)
        : $"{failure.Message.Split('\n', '\r')[0].TrimEnd('.')}.";
}
