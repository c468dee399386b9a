using Vetting.Core.Events;

namespace Vetting.Testing.Memory;

public sealed class MemoryEventLog : IEventLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<EventKey, BrandEvent> _events = [];

    public Task<BrandEvent> AddAsync(BrandEvent happened, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _events.TryAdd(happened.Key, happened);
            return Task.FromResult(_events[happened.Key]);
        }
    }

    public Task<BrandEvent?> FindAsync(EventKey key, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_events.GetValueOrDefault(key));
    }

    public Task<BrandEvent?> UpdateAsync(EventKey key, Func<BrandEvent, BrandEvent> change, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<BrandEvent?>(
                _events.TryGetValue(key, out var before) ? _events[key] = change(before) : null);
        }
    }

    public Task<EventPage> ListAsync(string? brand, int pageSize, string? continuation, CancellationToken cancellation) =>
        Task.FromResult(PageOf(
            one => brand is null ? one.Status != DeliveryStatus.Delivered : one.Brand == brand, pageSize, continuation));

    public Task<EventPage> ListWaitingAsync(int pageSize, string? continuation, CancellationToken cancellation) =>
        Task.FromResult(PageOf(one => one.Status == DeliveryStatus.Waiting, pageSize, continuation));

    private EventPage PageOf(Func<BrandEvent, bool> isShown, int pageSize, string? continuation)
    {
        lock (_lock)
        {
            var rows = _events.Values
                .Where(isShown)
                .OrderByDescending(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal)
                .SkipWhile(one => continuation is not null && one.Id != continuation).Skip(continuation is null ? 0 : 1)
                .Take(pageSize + 1).ToList();
            var page = rows.Take(pageSize).ToList();
            return new EventPage(page, rows.Count > page.Count ? page[^1].Id : null);
        }
    }
}
