using Vetting.Core.Review;

namespace Vetting.LocalHost.Serving;

/// <summary>Sends members one mail for many dossiers, when it is due.</summary>
internal sealed partial class SendingDigests(DigestSweep digests, TimeProvider time, ILogger<SendingDigests> log)
    : SweepingService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        RepeatAsync(DigestSweep.Every, time, digests.RunAsync, stoppingToken);

    protected override void Failed(string errorType) => NotSent(log, errorType);

    [LoggerMessage(1, LogLevel.Warning, "What waits to go out as one mail could not be read: {ErrorType}")]
    private static partial void NotSent(ILogger log, string errorType);
}
