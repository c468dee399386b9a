using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vetting.Azure;

namespace Vetting.Functions.Hosting;

/// <summary>
/// Makes the tables and containers at the start, and tries on while the storage is away: the platform counts a worker
/// that ends as broken.
/// </summary>
internal sealed partial class PatientStorageStart(IStorageSetup storage, TimeProvider time, ILogger<PatientStorageStart> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryAsync(stoppingToken))
            await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        try
        {
            await storage.EnsureAsync(cancellation);
            return true;
        }
        catch (Exception away) when (!cancellation.IsCancellationRequested)
        {
            StorageAway(log, away);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The storage that the settings name cannot be used yet")]
    private static partial void StorageAway(ILogger log, Exception failure);
}
