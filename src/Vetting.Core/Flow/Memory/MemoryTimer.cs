namespace Vetting.Core.Flow.Memory;

/// <summary>Calls back once, when a time has come that may be as far away as it likes.</summary>
internal sealed class MemoryTimer : IDisposable
{
    // The longest wait that a timer of the system takes is some 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _at;
    private readonly Action _come;
    private readonly ITimer _timer;

    public MemoryTimer(TimeProvider time, DateTimeOffset at, Action come)
    {
        (_time, _at, _come) = (time, at, come);
        _timer = time.CreateTimer(
            timer => ((MemoryTimer)timer!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Look();
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_at - _time.GetUtcNow() is { Ticks: > 0 } left)
        {
            _timer.Change(left < LongestWait ? left : LongestWait, Timeout.InfiniteTimeSpan);
            return;
        }

        Dispose();
        _come();
    }
}
