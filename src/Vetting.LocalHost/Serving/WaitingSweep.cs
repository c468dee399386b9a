using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;

namespace Vetting.LocalHost.Serving;

/// <summary>Measures the unfinished vettings now and then.</summary>
internal sealed partial class WaitingSweep(WaitingVettings waiting, TimeProvider time, ILogger<WaitingSweep> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(WaitingVettings.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await waiting.MeasureAsync(stoppingToken);
            }
            catch (Exception away) when (!stoppingToken.IsCancellationRequested)
            {
                Unmeasured(log, away.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The waiting vettings could not be measured: {ErrorType}")]
    private static partial void Unmeasured(ILogger log, string errorType);
}
