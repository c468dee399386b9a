using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;

namespace Vetting.LocalHost.Serving;

/// <summary>Measures the unfinished vettings now and then.</summary>
internal sealed partial class WaitingSweep(WaitingVettings waiting, TimeProvider time, ILogger<WaitingSweep> log)
    : SweepingService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        RepeatAsync(WaitingVettings.Every, time, waiting.MeasureAsync, stoppingToken);

    protected override void Failed(string errorType) => Unmeasured(log, errorType);

    [LoggerMessage(1, LogLevel.Warning, "The waiting vettings could not be measured: {ErrorType}")]
    private static partial void Unmeasured(ILogger log, string errorType);
}
