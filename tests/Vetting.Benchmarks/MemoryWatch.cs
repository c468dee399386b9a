/// <summary>Looks every few milliseconds how much managed memory there is.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    private readonly ITimer _timer;
    private long _peak;

    public MemoryWatch() => _timer = TimeProvider.System.CreateTimer(_ => Look(), null, TimeSpan.Zero, Every);

    /// <summary>The most so far, in bytes.</summary>
    public long Peak()
    {
        Look();
        return Interlocked.Read(ref _peak);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        if (now > Interlocked.Read(ref _peak))
            Interlocked.Exchange(ref _peak, now);
    }
}
