using System.Text.Json.Serialization;

namespace Vetting.Core.Review;

/// <summary>How a vetting was closed. One row of a log in which every row holds the hash of the row before.</summary>
/// <remarks>What somebody wrote in their own words may be about the creator: it stands beside the log's chain, which holds
/// its keyed hash alone, so that an erasure takes the words and leaves the chain.</remarks>
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Expired), "expired")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record Closing
{
    private Closing(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    /// <summary>What a person wrote; null where nobody wrote anything, and once it was erased.</summary>
    [JsonIgnore]
    public virtual string? Words => null;

    /// <summary>The same with nothing that a person wrote.</summary>
    public virtual Closing WithoutWords() => this;

    /// <param name="Id">The same for the same press of the button.</param>
    /// <param name="By">The person's name, as they gave it.</param>
    /// <param name="Reason">In their own words; empty once the creator's data was erased.</param>
    /// <param name="DossierSha256">What they had in front of them.</param>
    public sealed record Decided(
        string Id, Verdict Verdict, string By, string Email, string Reason, string DossierSha256, DateTimeOffset At)
        : Closing(At)
    {
        [JsonIgnore]
        public override string? Words => Reason.Length > 0 ? Reason : null;

        public override Closing WithoutWords() => this with { Reason = "" };
    }

    /// <summary>Nobody decided in time; this approves nothing.</summary>
    public sealed record Expired(DateTimeOffset At) : Closing(At);

    /// <param name="ByCreator">False when nothing could be read to the end of the term.</param>
    public sealed record Withdrawn(bool ByCreator, DateTimeOffset At) : Closing(At);
}
