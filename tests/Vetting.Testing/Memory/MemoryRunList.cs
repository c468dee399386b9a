using System.Globalization;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Testing.Memory;

public sealed class MemoryRunList(TimeProvider time) : IRunList
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Run> _runs = [];

    /// <summary>How many pages were asked for.</summary>
    public int Listed { get; private set; }

    public Task AddAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            _runs.TryAdd(vettingId, new Run(vettingId, FlowStatus.Running, time.GetUtcNow()));
        return Task.CompletedTask;
    }

    public Task SetAsync(string vettingId, FlowStatus status, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _runs[vettingId] = new Run(
                vettingId, status, time.GetUtcNow(), _runs.GetValueOrDefault(vettingId)?.LastFailure);
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            _runs.Remove(vettingId);
        return Task.CompletedTask;
    }

    public Task NoteAsync(string instanceId, FlowFailure failure, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_runs.TryGetValue(instanceId, out var run))
                _runs[instanceId] = run with { LastFailure = failure, ChangedAt = time.GetUtcNow() };
        }

        return Task.CompletedTask;
    }

    public Task<Run?> FindAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_runs.GetValueOrDefault(vettingId));
    }

    public Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellation)
    {
        if (query.PageSize is < 1 or > 200)
            throw new ArgumentException("PageSize should be 1 to 200.", nameof(query));
        var start = query.Continuation is not { } given ? 0
            : int.TryParse(given, CultureInfo.InvariantCulture, out var place) ? place
            : throw new ArgumentException("Continuation should be the one of the page before.", nameof(query));
        lock (_lock)
        {
            Listed++;
            var unfinished = _runs.Values.Where(run => !run.Finished).OrderBy(AtOf);
            var finished = _runs.Values.Where(run => run.Finished).OrderByDescending(AtOf);
            var all = unfinished.Concat(finished)
                .Where(run => query.Status is null || run.Status == query.Status).ToList();
            var end = start + query.PageSize;
            return Task.FromResult(new RunPage(
                [.. all.Skip(start).Take(query.PageSize)],
                end < all.Count ? end.ToString(CultureInfo.InvariantCulture) : null));
        }
    }

    private static DateTimeOffset AtOf(Run run) => VettingId.Parse(run.VettingId)!.At;
}
