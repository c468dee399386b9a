using System.Text.Json.Serialization;

namespace Vetting.Core.Review;

/// <summary>How a vetting was closed. One row of a log in which every row holds the hash of the row before.</summary>
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Expired), "expired")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
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

    /// <param name="ByCreator">False when nothing could be read to the end of the term.</param>
    public sealed record Withdrawn(bool ByCreator, DateTimeOffset At) : Closing(At);
}
