namespace Vetting.LocalHost.Serving;

/// <summary>
/// Gives back the memory of a busy time once the host is idle: nothing asks the collector to then, and what the last
/// batch left would stay for hours on a small machine.
/// </summary>
internal sealed class IdleCollection(TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private const long Busy = 32 << 20;

    // What an idle host allocates between two ticks: timers, leases and health checks.
    private const long Quiet = 4 << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (last, collected) = (GC.GetTotalAllocatedBytes(), 0L);
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = GC.GetTotalAllocatedBytes();
            if (now - last < Quiet && now - collected > Busy)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                collected = now;
            }

            last = now;
        }
    }
}
