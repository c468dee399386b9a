using System.Collections.Concurrent;
using Vetting.Core.Creators;

namespace Vetting.Testing.Memory;

public sealed class MemoryApplications : IApplicationStore
{
    private readonly ConcurrentDictionary<string, Application> _applications = [];

    public Task SaveAsync(Application application, CancellationToken cancellation)
    {
        _applications.TryAdd(application.TokenHash, application);
        return Task.CompletedTask;
    }

    public Task<Application?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(_applications.GetValueOrDefault(tokenHash));

    public Task<Application?> UpdateAsync(
        string tokenHash, Func<Application, Application> change, CancellationToken cancellation) => Task.FromResult(
        _applications.ContainsKey(tokenHash)
            ? _applications.AddOrUpdate(tokenHash, _ => throw new InvalidOperationException(), (_, row) => change(row))
            : null);

    public IAsyncEnumerable<Application> AllAsync(CancellationToken cancellation) =>
        _applications.Values.ToAsyncEnumerable();

    public Task<bool> RemoveAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(_applications.TryRemove(tokenHash, out _));
}
