using System.Text;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Versions;

namespace Vetting.Testing.Memory;

/// <summary>Every version, in memory.</summary>
public abstract class MemoryVersions<T> : IVersionedStore<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Brand, string Name), List<Versioned<T>>> _all = [];

    public Task<Versioned<T>?> StandingAsync(string brand, string name, CancellationToken cancellation) =>
        Task.FromResult(Of(brand, name).LastOrDefault());

    public Task<Versioned<T>?> FindAsync(string brand, string name, int number, CancellationToken cancellation) =>
        Task.FromResult(Of(brand, name).FirstOrDefault(version => version.Revision.Number == number));

    public Task<VersionPage<(string Name, Versioned<T> Standing)>> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var names = _all.Where(one => one.Key.Brand == brand
                    && string.CompareOrdinal(one.Key.Name, continuation ?? "") > 0)
                .OrderBy(one => one.Key.Name, StringComparer.Ordinal)
                .Select(one => (one.Key.Name, one.Value[^1])).ToList();
            return Task.FromResult(new VersionPage<(string, Versioned<T>)>(
                [.. names.Take(pageSize)], names.Count > pageSize ? names[pageSize - 1].Name : null));
        }
    }

    public Task<VersionPage<Revision>> RevisionsAsync(
        string brand, string name, int pageSize, string? continuation, CancellationToken cancellation)
    {
        var revisions = Of(brand, name).Select(version => version.Revision).Reverse()
            .Where(revision => continuation is null || revision.Number < int.Parse(continuation)).ToList();
        return Task.FromResult(new VersionPage<Revision>(
            [.. revisions.Take(pageSize)],
            revisions.Count > pageSize ? $"{revisions[pageSize - 1].Number}" : null));
    }

    public Task<SaveResult<T>> SaveAsync(
        string brand, string name, T value, Edit edit, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_all.TryGetValue((brand, name), out var versions))
                versions = [];
            if (edit.Over is { } over && over != versions.Count)
                return Task.FromResult<SaveResult<T>>(new SaveResult<T>.Overtaken(versions.LastOrDefault()));
            var before = versions.Count == 0 ? null : TextOf(versions[^1].Value);
            if (before == TextOf(value))
                return Task.FromResult<SaveResult<T>>(new SaveResult<T>.AsItStood(versions[^1].Revision));
            var revision = Revision.Of(edit, versions.Count + 1, before, TextOf(value));
            versions.Add(new(revision, value));
            _all[(brand, name)] = versions;
            return Task.FromResult<SaveResult<T>>(new SaveResult<T>.Saved(revision));
        }
    }

    private static string TextOf(T value) => value is byte[] bytes
        ? Encoding.UTF8.GetString(bytes)
        : JsonSerializer.Serialize(value, Json.Options);

    private IReadOnlyList<Versioned<T>> Of(string brand, string name)
    {
        lock (_gate)
            return _all.TryGetValue((brand, name), out var versions) ? [.. versions] : [];
    }
}
