using Vetting.Core.Content;

namespace Vetting.Azure.Blobs;

/// <summary>
/// Content of the last minute, as each stage of a vetting reads what the stage before has put. Personal data is among
/// it, so nothing stays longer, however often it is read, and its presence says nothing about what is stored.
/// </summary>
internal sealed class RecentContent : IDisposable
{
    private const int MaxBytes = 16_000_000;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<ContentRef, byte[]> _entries = [];
    private readonly Queue<(ContentRef Reference, DateTimeOffset Ends)> _byAge = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;
    private int _bytes;

    public RecentContent(TimeProvider clock)
    {
        _clock = clock;
        _sweep = clock.CreateTimer(_ => Sweep(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public byte[]? Find(ContentRef reference)
    {
        lock (_lock)
        {
            Forget();
            return _entries.TryGetValue(reference, out var bytes) ? [.. bytes] : null;
        }
    }

    public void Add(ContentRef reference, byte[] bytes)
    {
        lock (_lock)
        {
            Forget();
            if (bytes.Length > MaxBytes / 4 || !_entries.TryAdd(reference, [.. bytes]))
                return;
            _byAge.Enqueue((reference, _clock.GetUtcNow() + Span));
            _bytes += bytes.Length;
            while (_bytes > MaxBytes)
                Drop();
            if (_byAge.Count == 1)
                _sweep.Change(Span, Timeout.InfiniteTimeSpan);
        }
    }

    public void Remove(ContentRef reference)
    {
        lock (_lock)
        {
            // Its turn in the queue goes by empty.
            if (_entries.Remove(reference, out var bytes))
                _bytes -= bytes.Length;
        }
    }

    public void Dispose() => _sweep.Dispose();

    private void Sweep()
    {
        lock (_lock)
        {
            Forget();
            if (_byAge.TryPeek(out var next))
                _sweep.Change(next.Ends - _clock.GetUtcNow(), Timeout.InfiniteTimeSpan);
        }
    }

    private void Forget()
    {
        while (_byAge.TryPeek(out var oldest) && oldest.Ends <= _clock.GetUtcNow())
            Drop();
    }

    private void Drop()
    {
        if (_entries.Remove(_byAge.Dequeue().Reference, out var bytes))
            _bytes -= bytes.Length;
    }
}
