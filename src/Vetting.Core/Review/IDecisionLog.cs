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
}

/// <param name="Hash">The seal of the vetting's id, the sequence, the previous hash and the closing.</param>
/// <param name="PreviousHash">64 zeros for the first row.</param>
public sealed record LoggedClosing(int Sequence, Closing Closing, string Hash, string PreviousHash)
{
    /// <summary>Of a log that ends with this row.</summary>
    [JsonIgnore]
    public LogHead Head => new(Sequence, Hash);
}
