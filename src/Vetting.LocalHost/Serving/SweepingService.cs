namespace Vetting.LocalHost.Serving;

/// <summary>Does what is due now and again. What fails is logged, and tried again the next time.</summary>
internal abstract class SweepingService : BackgroundService
{
    protected abstract void Failed(string errorType);

    /// <summary>From the first time on, which is after the span.</summary>
    protected async Task RepeatAsync(
        TimeSpan every, TimeProvider time, Func<CancellationToken, Task> sweep, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, time);
        while (await timer.WaitForNextTickAsync(stopping))
            await TryAsync(sweep, stopping);
    }

    protected async Task TryAsync(Func<CancellationToken, Task> sweep, CancellationToken stopping)
    {
        try
        {
            await sweep(stopping);
        }
        catch (Exception away) when (!stopping.IsCancellationRequested)
        {
            Failed(away.GetType().Name);
        }
    }
}
