using Vetting.Core.Versions;

namespace Vetting.Azure.Tables;

/// <summary>What is kept as JSON, version by version.</summary>
internal abstract class VersionedTable<T>(VersionedRows rows) : IVersionedStore<T>
    where T : class
{
    public async Task<Versioned<T>?> StandingAsync(string brand, string name, CancellationToken cancellation) =>
        Of(await rows.StandingAsync(brand, name, cancellation));

    public async Task<Versioned<T>?> FindAsync(string brand, string name, int number, CancellationToken cancellation) =>
        Of(await rows.FindAsync(brand, name, number, cancellation));

    public async Task<VersionPage<(string Name, Versioned<T> Standing)>> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation)
    {
        var page = await rows.ListAsync(brand, pageSize, continuation, cancellation);
        return new([.. page.Items.Select(item => (item.Name, Of(item.Standing)!))], page.Continuation);
    }

    public Task<VersionPage<Revision>> RevisionsAsync(
        string brand, string name, int pageSize, string? continuation, CancellationToken cancellation) =>
        rows.RevisionsAsync(brand, name, pageSize, continuation, cancellation);

    public async Task<SaveResult<T>> SaveAsync(
        string brand, string name, T value, Edit edit, CancellationToken cancellation) =>
        await rows.SaveAsync(brand, name, Write(value), edit, cancellation) switch
        {
            SaveResult<string>.Saved saved => new SaveResult<T>.Saved(saved.Revision),
            SaveResult<string>.AsItStood same => new SaveResult<T>.AsItStood(same.Revision),
            SaveResult<string>.Overtaken overtaken => new SaveResult<T>.Overtaken(Of(overtaken.Standing)),
            var other => throw new InvalidOperationException($"No such case: {other.GetType()}."),
        };

    protected abstract string Write(T value);

    protected abstract T Read(string json);

    private Versioned<T>? Of(Versioned<string>? kept) => kept is null ? null : new(kept.Revision, Read(kept.Value));
}
