namespace Vetting.Core.Flow.Memory;

/// <summary>Counts what is under way without a gap: a clock of one's own stands still meanwhile.</summary>
internal sealed class MemoryWork
{
    private int _underWay;

    public bool IsBusy => Volatile.Read(ref _underWay) > 0;

    public void Run(Func<Task> work)
    {
        Begin();
        _ = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            finally
            {
                End();
            }
        });
    }

    public void Begin() => Interlocked.Increment(ref _underWay);

    public void End() => Interlocked.Decrement(ref _underWay);
}
