namespace Vetting.Core.History;

/// <summary>
/// Who may read from platforms at the same time in this process, so that slow ones take neither the other steps' places
/// nor another brand's. A brand alone may have most slots, brands that come together an equal share. Who finds none is
/// told when to come again: nobody waits here longer than a second.
/// </summary>
public sealed class RetrievalSlots(RetrievalLimits limits, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private readonly Dictionary<string, BrandQueue> _brands = new(StringComparer.Ordinal);
    private int _taken;

    private TimeSpan Now => time.GetElapsedTime(0, time.GetTimestamp());

    /// <returns>A slot to dispose of, or after what time to come again.</returns>
    public async Task<(IDisposable? Slot, TimeSpan Again)> TakeAsync(string brand, CancellationToken cancellation)
    {
        Waiter waiter;
        lock (_lock)
        {
            var queue = QueueOf(brand);
            if (IsFree(queue))
                return (Take(queue), default);
            if (_waiting.Count >= limits.Slots - 1 || queue.Waiting >= Share(queue))
                return (null, queue.Again(Now, Share(queue)));
            waiter = new Waiter(queue);
            _waiting.AddLast(waiter);
            queue.Waiting++;
        }

        return await WaitAsync(waiter, cancellation);
    }

    private async Task<(IDisposable?, TimeSpan)> WaitAsync(Waiter waiter, CancellationToken cancellation)
    {
        try
        {
            return (await waiter.Slot.Task.WaitAsync(Patience, time, cancellation), default);
        }
        catch (Exception over) when (over is TimeoutException or OperationCanceledException)
        {
            lock (_lock)
            {
                if (_waiting.Remove(waiter))
                    waiter.Queue.Waiting--;
                else if (over is TimeoutException)
                    return (waiter.Slot.Task.Result, default);
                else
                    waiter.Slot.Task.Result.Dispose();
                if (over is TimeoutException)
                    return (null, waiter.Queue.Again(Now, Share(waiter.Queue)));
            }

            throw;
        }
    }

    private BrandQueue QueueOf(string brand)
    {
        if (_brands.TryGetValue(brand, out var queue))
            return queue;
        foreach (var idle in _brands.Where(known => !known.Value.IsThere(Now)).Select(known => known.Key).ToList())
            _brands.Remove(idle);
        return _brands[brand] = new BrandQueue();
    }

    private bool IsFree(BrandQueue queue) => _taken < limits.Slots && queue.Taken < Share(queue);

    /// <summary>Some slots stay free for a brand that is not there yet.</summary>
    private int Share(BrandQueue queue)
    {
        var others = _brands.Values.Count(other => other != queue && other.IsThere(Now));
        var alone = limits.Slots - Math.Max(1, limits.Slots / 3);
        return Math.Max(1, Math.Min(alone, (limits.Slots + others) / (others + 1)));
    }

    private Slot Take(BrandQueue queue)
    {
        _taken++;
        queue.Taken++;
        return new Slot(this, queue, Now);
    }

    private void Free(Slot slot)
    {
        lock (_lock)
        {
            _taken--;
            slot.Queue.Taken--;
            slot.Queue.Took(Now - slot.Since);
            for (var next = _waiting.First; next is not null;)
            {
                var (waiter, after) = (next.Value, next.Next);
                if (IsFree(waiter.Queue))
                {
                    _waiting.Remove(next);
                    waiter.Queue.Waiting--;
                    waiter.Slot.SetResult(Take(waiter.Queue));
                }

                next = after;
            }
        }
    }

    private sealed class Waiter(BrandQueue queue)
    {
        public BrandQueue Queue => queue;

        public TaskCompletionSource<Slot> Slot { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Slot(RetrievalSlots slots, BrandQueue queue, TimeSpan since) : IDisposable
    {
        private int _freed;

        public BrandQueue Queue => queue;

        public TimeSpan Since => since;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _freed, 1) == 0)
                slots.Free(this);
        }
    }

    private sealed class BrandQueue
    {
        private TimeSpan _usual = TimeSpan.FromMilliseconds(200);
        private TimeSpan _next;

        public int Taken { get; set; }

        public int Waiting { get; set; }

        /// <summary>Whether it reads, waits or was told to come again.</summary>
        public bool IsThere(TimeSpan now) => Taken + Waiting > 0 || _next > now;

        public void Took(TimeSpan span) => _usual = (_usual * 3 + span) / 4;

        /// <summary>One after the other, as far apart as slots become free.</summary>
        public TimeSpan Again(TimeSpan now, int share)
        {
            var soonest = now + Soonest;
            _next = (_next > soonest ? _next : soonest) + _usual / share;
            if (_next > now + Latest)
                _next = now + Latest;
            return _next - now;
        }
    }
}
