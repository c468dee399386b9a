using Vetting.Azurite;
using Vetting.Core.Pipeline;

namespace Vetting.LocalHost.Serving;

/// <summary>
/// Checks the store where the storage before this one ended without a word, or found bytes gone, and where it may have lost what
/// it had answered starts everything again; then, now and again, looks for what was missing.
/// </summary>
internal sealed partial class StoreSoundness(
    AzuriteProcess azurite, StoreCheck check, LostContents lost, Reconciler reconciler, TimeProvider time,
    ILogger<StoreSoundness> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private AzuriteStart? _checked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception away) when (!stoppingToken.IsCancellationRequested)
            {
                NotChecked(log, away.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var start = azurite.Started;
        if (start != _checked && start is not { EndedWell: true, Lost.Count: 0 })
        {
            await check.RunAsync(cancellation);
            if (start is { MayHaveLost: true })
                await reconciler.StartAllAgainAsync(cancellation);
        }
        else if (lost.All.Count > 0)
        {
            await check.LookAgainAsync(cancellation);
        }

        _checked = start;
    }

    [LoggerMessage(1, LogLevel.Warning, "The store could not be checked: {ErrorType}")]
    private static partial void NotChecked(ILogger log, string errorType);
}
