using Vetting.Core.Vettings;

namespace Vetting.Testing.Memory;

public sealed class MemoryUses : IUses
{
    private readonly Lock _lock = new();
    private readonly HashSet<(string Vetting, Use Use)> _uses = [];

    public Task NoteAsync(string vettingId, Use use, CancellationToken cancellation)
    {
        lock (_lock)
            _uses.Add((vettingId, use));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Use>> ListAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<Use>>([.. _uses.Where(one => one.Vetting == vettingId).Select(one => one.Use)]);
    }

    public Task<IReadOnlyList<string>> UsersOfAsync(Use use, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<string>>([.. _uses.Where(one => one.Use == use).Select(one => one.Vetting)]);
    }

    public Task ForgetAsync(string vettingId, Use use, CancellationToken cancellation)
    {
        lock (_lock)
            _uses.Remove((vettingId, use));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            _uses.RemoveWhere(one => one.Vetting == vettingId);
        return Task.CompletedTask;
    }
}
