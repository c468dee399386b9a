using System.Text.Json.Serialization;

namespace Vetting.Core.Review;

/// <summary>How a vetting was closed. One row of a log in which every row holds the hash of the row before.</summary>
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Expired), "expired")]
public abstract record Closing
{
    private Closing(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    /// <param name="Id">The same for the same press of the button.</param>
    /// <param name="By">The person's name, as they gave it.</param>
    /// <param name="Reason">In their own words.</param>
    /// <param name="DossierSha256">What they had in front of them.</param>
    public sealed record Decided(
        string Id, Verdict Verdict, string By, string Email, string Reason, string DossierSha256, DateTimeOffset At)
        : Closing(At);

    /// <summary>Nobody decided in time; this approves nothing.</summary>
    public sealed record Expired(DateTimeOffset At) : Closing(At);
}

public enum Verdict { Approved, Declined }

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
