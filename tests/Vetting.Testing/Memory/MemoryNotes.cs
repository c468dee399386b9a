using System.Collections.Concurrent;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Notes;

namespace Vetting.Testing.Memory;

public sealed class MemoryNotes : INotes
{
    private readonly ConcurrentDictionary<(string Vetting, string Id), string> _notes = [];

    public Task AddAsync(string vettingId, Note note, CancellationToken cancellation)
    {
        _notes.TryAdd((vettingId, note.Id), JsonSerializer.Serialize(note, Json.Options));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Note>> ListAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Note>>(
        [
            .. _notes.Where(note => note.Key.Vetting == vettingId)
                .Select(note => JsonSerializer.Deserialize<Note>(note.Value, Json.Options)!)
                .OrderBy(note => note.At).ThenBy(note => note.Id, StringComparer.Ordinal),
        ]);

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) => Task.FromResult(
        _notes.Keys.Where(key => key.Vetting == vettingId).Count(key => _notes.TryRemove(key, out _)));
}
