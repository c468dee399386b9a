using Vetting.Core.Review;

namespace Vetting.LocalHost.Serving;

/// <summary>Sends members one mail for many dossiers, when it is due.</summary>
internal sealed partial class SendingDigests(DigestSweep digests, TimeProvider time, ILogger<SendingDigests> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(DigestSweep.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await digests.RunAsync(stoppingToken);
            }
            catch (Exception away) when (!stoppingToken.IsCancellationRequested)
            {
                NotSent(log, away.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What waits to go out as one mail could not be read: {ErrorType}")]
    private static partial void NotSent(ILogger log, string errorType);
}
