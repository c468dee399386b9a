using Vetting.Core.Notes;

namespace Vetting.Testing.Memory;

/// <summary>Notes whose next writer dies as its process might: before the note is kept, or right after.</summary>
public sealed class DyingNotes : INotes
{
    private readonly MemoryNotes _notes = new();
    private bool? _kept;

    public void DieAtNext(bool kept) => _kept = kept;

    public async Task AddAsync(string vettingId, Note note, CancellationToken cancellation)
    {
        if (_kept is not { } kept)
        {
            await _notes.AddAsync(vettingId, note, cancellation);
            return;
        }

        _kept = null;
        if (kept)
            await _notes.AddAsync(vettingId, note, cancellation);
        throw new InvalidOperationException("The process died here.");
    }

    public Task<IReadOnlyList<Note>> ListAsync(string vettingId, CancellationToken cancellation) =>
        _notes.ListAsync(vettingId, cancellation);

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) =>
        _notes.RemoveAsync(vettingId, cancellation);
}
