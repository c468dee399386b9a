namespace Vetting.Core.Notes;

/// <summary>What was said beside each vetting's dossier.</summary>
public interface INotes
{
    /// <summary>Adds the note unless one with its id is there.</summary>
    Task AddAsync(string vettingId, Note note, CancellationToken cancellation);

    /// <summary>In the order in which they were written.</summary>
    /// <exception cref="Content.RecordChangedException">One is not as it was written.</exception>
    Task<IReadOnlyList<Note>> ListAsync(string vettingId, CancellationToken cancellation);

    /// <returns>How many there were.</returns>
    Task<int> RemoveAsync(string vettingId, CancellationToken cancellation);
}
