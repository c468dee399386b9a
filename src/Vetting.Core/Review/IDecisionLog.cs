
namespace Vetting.Core.Review;

public interface IDecisionLog
{
    /// <summary>Appends as the given row unless that row exists.</summary>
    /// <param name="sequence">1 for the first row.</param>
    /// <returns>The row as it now stands: this one, or the one that was there first.</returns>
    Task<LoggedClosing> AppendAsync(string vettingId, int sequence, Closing closing, CancellationToken cancellation);

    /// <summary>All rows in order; throws <see cref="InvalidDataException"/> when a hash does not match.</summary>
    Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation);
}

/// <param name="Hash">SHA-256 of the canonical JSON of sequence, previous hash and closing.</param>
/// <param name="PreviousHash">64 zeros for the first row.</param>
public sealed record LoggedClosing(int Sequence, Closing Closing, string Hash, string PreviousHash);
