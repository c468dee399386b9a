namespace Vetting.LocalHost.Journal;

/// <summary>Rings once at or after a time, however far away.</summary>
internal sealed class Alarm : IDisposable
{
    // A timer takes at most 2^32 - 2 ms, about 49 days; a longer wait is armed in pieces.
    private static readonly TimeSpan LongestPiece = TimeSpan.FromDays(40);

    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _due;
    private readonly Action _ring;
    private readonly ITimer _timer;

    public Alarm(TimeProvider clock, DateTimeOffset due, Action ring)
    {
        (_clock, _due, _ring) = (clock, due, ring);
        _timer = clock.CreateTimer(
            static state => ((Alarm)state!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm();
    }

    public void Dispose() => _timer.Dispose();

    private void Arm()
    {
        var left = _due - _clock.GetUtcNow();
        var piece = left < TimeSpan.Zero ? TimeSpan.Zero : left > LongestPiece ? LongestPiece : left;
        _timer.Change(piece, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        if (_clock.GetUtcNow() < _due)
            Arm();
        else
            _ring();
    }
}
