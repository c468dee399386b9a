using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

public interface IDecisionLog
{
    /// <summary>Appends as the given row unless that row exists.</summary>
    /// <param name="sequence">1 for the first row.</param>
    /// <returns>The row as it now stands: this one, or the one that was there first.</returns>
    Task<LoggedClosing> AppendAsync(string vettingId, int sequence, Closing closing, CancellationToken cancellation);

    /// <summary>All rows in order; throws <see cref="RecordChangedException"/> when a hash does not match.</summary>
    Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation);

    /// <summary>Takes what people wrote out of every row; the rows, their hashes and the chain stay.</summary>
    /// <returns>Of how many rows.</returns>
    Task<int> EraseWordsAsync(string vettingId, DateTimeOffset at, CancellationToken cancellation);
}

/// <param name="Hash">The seal of the vetting's id, the sequence, the previous hash, the closing without what a person wrote,
/// and the keyed hash of that.</param>
/// <param name="PreviousHash">64 zeros for the first row.</param>
/// <param name="WordsHash">Of what a person wrote, salted and keyed; null where nobody did, and in rows of before.</param>
/// <param name="ErasedAt">When what a person wrote was taken out; null while it is there.</param>
public sealed record LoggedClosing(
    int Sequence, Closing Closing, string Hash, string PreviousHash, string? WordsHash = null,
    DateTimeOffset? ErasedAt = null)
{
    /// <summary>Of a log that ends with this row.</summary>
    [JsonIgnore]
    public LogHead Head => new(Sequence, Hash);

    /// <summary>As it is kept where nothing can be erased.</summary>
    public LoggedClosing WithoutWords() => this with { Closing = Closing.WithoutWords(), ErasedAt = null };
}
