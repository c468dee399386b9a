using Vetting.Core.Pipeline;

namespace Vetting.LocalHost.Serving;

/// <summary>Holds the engine against the tables, at the start and then now and again.</summary>
internal sealed partial class Reconciling(Reconciler reconciler, TimeProvider time, ILogger<Reconciling> log)
    : SweepingService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What was being admitted when the host before this one died is too young for the first look.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(8);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SecondLook, time);
        var forgot = time.GetTimestamp();
        await TryAsync(reconciler.RunAsync, stoppingToken);
        await timer.WaitForNextTickAsync(stoppingToken);
        timer.Period = Reconciler.Every;
        do
        {
            await TryAsync(reconciler.RunAsync, stoppingToken);
            if (time.GetElapsedTime(forgot) < Day)
                continue;
            await TryAsync(reconciler.ForgetFinishedAsync, stoppingToken);
            forgot = time.GetTimestamp();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    protected override void Failed(string errorType) => NotReconciled(log, errorType);

    [LoggerMessage(1, LogLevel.Warning, "The vettings could not be held against the engine: {ErrorType}")]
    private static partial void NotReconciled(ILogger log, string errorType);
}
