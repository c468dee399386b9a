using Vetting.Azurite;

namespace Vetting.LocalHost.Serving;

/// <summary>Starts the embedded storage again when it ended by itself; requests meanwhile are answered 503.</summary>
internal sealed partial class KeptAzurite(
    AzuriteProcess azurite, TimeProvider time, ILogger<KeptAzurite> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What runs for longer has recovered.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = First;
        while (true)
        {
            var since = time.GetTimestamp();
            await azurite.WaitForEndAsync(stoppingToken);
            if (time.GetElapsedTime(since) > Steady)
                wait = First;
            Ended(log, wait.TotalSeconds);
            await Task.Delay(wait, time, stoppingToken);
            wait = wait * 2 < Longest ? wait * 2 : Longest;
            await TryStartAsync(stoppingToken);
        }
    }

    private async Task TryStartAsync(CancellationToken cancellation)
    {
        try
        {
            await azurite.StartAsync(cancellation);
            StartedAgain(log);
        }
        catch (InvalidOperationException failure)
        {
            NotStarted(log, failure.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The embedded storage ended by itself; it is started again in {Seconds:0.#} s")]
    private static partial void Ended(ILogger log, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "The embedded storage was started again")]
    private static partial void StartedAgain(ILogger log);

    [LoggerMessage(3, LogLevel.Error, "The embedded storage could not be started again: {Reason}")]
    private static partial void NotStarted(ILogger log, string reason);
}
