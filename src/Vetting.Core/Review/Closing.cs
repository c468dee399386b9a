using System.Text.Json.Serialization;

namespace Vetting.Core.Review;

/// <summary>How a vetting was closed, or what was said before and after. One row of a log in which every row holds the hash of
/// the row before; none is ever changed.</summary>
/// <remarks>What somebody wrote in their own words may be about the creator: it stands beside the log's chain, which holds
/// its keyed hash alone, so that an erasure takes the words and leaves the chain.</remarks>
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Expired), "expired")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Opinion), "opinion")]
[JsonDerivedType(typeof(TakenBack), "takenBack")]
[JsonDerivedType(typeof(Reopened), "reopened")]
public abstract record Closing
{
    private Closing(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    /// <summary>Whether it closes the vetting.</summary>
    [JsonIgnore]
    public bool Ends => this is Decided or Expired or Withdrawn;

    /// <summary>What a person wrote; null where nobody wrote anything, and once it was erased.</summary>
    [JsonIgnore]
    public virtual string? Words => null;

    /// <summary>The same with nothing that a person wrote.</summary>
    public virtual Closing WithoutWords() => this;

    private static string? Written(string words) => words.Length > 0 ? words : null;

    /// <summary>What the rules made of the opinions, once it can no longer be taken back.</summary>
    /// <param name="Id">Of the opinion that met the rules; in logs of before opinions, of the press of the button.</param>
    /// <param name="By">The name of the person whose opinion met the rules, as they gave it.</param>
    /// <param name="Reason">In their own words; empty once the creator's data was erased.</param>
    /// <param name="DossierSha256">What they had in front of them.</param>
    /// <param name="At">When they said so.</param>
    /// <param name="Corrects">True of one that takes the place of the decision before it; null otherwise.</param>
    public sealed record Decided(
        string Id, Verdict Verdict, string By, string Email, string Reason, string DossierSha256, DateTimeOffset At,
        bool? Corrects = null)
        : Closing(At)
    {
        [JsonIgnore]
        public override string? Words => Written(Reason);

        public override Closing WithoutWords() => this with { Reason = "" };
    }

    /// <summary>Nobody decided in time; this approves nothing.</summary>
    public sealed record Expired(DateTimeOffset At) : Closing(At);

    /// <param name="ByCreator">False when nothing could be read to the end of the term.</param>
    public sealed record Withdrawn(bool ByCreator, DateTimeOffset At) : Closing(At);

    /// <summary>What one person thinks. A newer one of the same person takes its place.</summary>
    /// <param name="Id">Unlike any other of the log.</param>
    /// <param name="Verdict">Null of who is unsure.</param>
    /// <param name="By">The person's name, as they gave it.</param>
    /// <param name="Reason">In their own words; empty once the creator's data was erased.</param>
    /// <param name="DossierSha256">What they had in front of them.</param>
    public sealed record Opinion(
        string Id, Verdict? Verdict, string By, string Email, string Reason, string DossierSha256, DateTimeOffset At)
        : Closing(At)
    {
        [JsonIgnore]
        public override string? Words => Written(Reason);

        public override Closing WithoutWords() => this with { Reason = "" };
    }

    /// <summary>Who had an opinion has it no more, and the decision that it made is none.</summary>
    /// <param name="OpinionId">Whose row stays as it is.</param>
    public sealed record TakenBack(string OpinionId, string By, string Email, DateTimeOffset At) : Closing(At);

    /// <summary>What was closed is before reviewers again; opinions of before count no more.</summary>
    public sealed record Reopened(string By, string Email, string Reason, DateTimeOffset At) : Closing(At)
    {
        [JsonIgnore]
        public override string? Words => Written(Reason);

        public override Closing WithoutWords() => this with { Reason = "" };
    }
}
