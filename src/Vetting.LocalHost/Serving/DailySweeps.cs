using Vetting.Core.Pipeline;
using Vetting.Core.Rights;
using Vetting.Core.Watching;

namespace Vetting.LocalHost.Serving;

/// <summary>Does what is due once a day; each sweep knows itself what it has done today.</summary>
internal sealed partial class DailySweeps(
    FollowerSweep followers, EvidenceSweep evidence, RetentionSweep retention, LightLooks looks, WeeklyChanges changes, TimeProvider time,
    ILogger<DailySweeps> log) : SweepingService
{
    /// <summary>A host that is started for a moment asks nobody for anything.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);

    /// <summary>Few hosts run through the night.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromHours(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(First, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Every;
            // Before anything is asked about whose term is over.
            await TryAsync(retention.RunAsync, stoppingToken);
            await TryAsync(followers.RunAsync, stoppingToken);
            await TryAsync(evidence.RunAsync, stoppingToken);
            await TryAsync(looks.RunAsync, stoppingToken);
            await TryAsync(changes.RunAsync, stoppingToken);
        }
    }

    protected override void Failed(string errorType) => NotSwept(log, errorType);

    [LoggerMessage(1, LogLevel.Warning, "What is due once a day could not be done: {ErrorType}")]
    private static partial void NotSwept(ILogger log, string errorType);
}
