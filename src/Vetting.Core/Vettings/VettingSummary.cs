using System.Text.Json.Serialization;
using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>One row of the list a brand reads, and what its vetting can be started again from.</summary>
/// <param name="Round">1, and one more each time an operator started the vetting again.</param>
/// <param name="Order">What the vetting was started with.</param>
/// <param name="InvitedAt">When this round's review was opened; its time table counts from here.</param>
/// <param name="BrandToldAt">When the brand's own system took the outcome.</param>
/// <param name="Restarts">How often the vetting was started again because its instance had come to grief.</param>
/// <param name="RestartedAt">When it was started again last, for that or because it was lost.</param>
/// <param name="AskedAt">When the creator was first asked for something that can be read.</param>
/// <param name="Unread">Why nothing could be read when it was last tried; null when something was.</param>
/// <param name="Amendments">How often the creator changed what they had sent or connected.</param>
/// <param name="Facts">Of the dossier; null before, and in rows of before it was kept.</param>
/// <param name="Creator">Whose it is, as <c>CreatorIds</c> names them; null in rows of before, and once it was erased.</param>
/// <param name="Erasure">What erased the creator's data; null while it is there.</param>
/// <param name="Reference">The brand's own, as the submission brought it.</param>
/// <param name="Log">Where its log of decisions stood when it was last added to; null before.</param>
/// <param name="Needed">How many must agree on the dossier; null before it is before people.</param>
/// <param name="FinalAt">Until when the decision that stands can be taken back; null while none does, and once it is
/// final.</param>
/// <param name="Notes">How many notes stand beside the dossier; null for none.</param>
/// <param name="Waited">How long in all the creator is, was or will be waited for about lines, so that the time to decide does
/// not run; null for never.</param>
/// <param name="ContestedUntil">By when somebody must have looked at a line that the creator contests; null where none waits.
/// </param>
/// <param name="Outcomes">How many outcomes there were to tell, with the one that counts; null for one or none.</param>
/// <param name="Upheld">Rules of contested lines about which the creator was right, a line each; null for none.</param>
/// <param name="Unheard">Notes, kept or about to be, of which its instance has not heard; null for none.</param>
/// <param name="Turn">Its number among the dossiers of its brief, where reviewers take turns; null where they do not.</param>
public sealed record VettingSummary(
    string Id,
    string Brand,
    string BriefId,
    string CreatorName,
    DateTimeOffset SubmittedAt,
    VettingStage Stage,
    ContentRef? Dossier = null,
    Recommendation? Recommendation = null,
    double? Score = null,
    string? ClosedBy = null,
    DateTimeOffset? ClosedAt = null,
    string? Problem = null,
    int Round = 1,
    VettingOrder? Order = null,
    DateTimeOffset? InvitedAt = null,
    DateTimeOffset? BrandToldAt = null,
    int Restarts = 0,
    DateTimeOffset? RestartedAt = null,
    DateTimeOffset? AskedAt = null,
    IReadOnlyList<UnreadChannel>? Unread = null,
    int Amendments = 0,
    CandidateFacts? Facts = null,
    LogHead? Log = null,
    string? Creator = null,
    RowErasure? Erasure = null,
    int? Needed = null,
    DateTimeOffset? FinalAt = null,
    int? Notes = null,
    TimeSpan? Waited = null,
    DateTimeOffset? ContestedUntil = null,
    string? Reference = null,
    int? Outcomes = null,
    IReadOnlyList<string>? Upheld = null,
    int? Turn = null,
    IReadOnlyList<UnheardNote>? Unheard = null)
{
    /// <summary>Each makes the histories be fetched again.</summary>
    public const int MostAmendments = 30;

    /// <summary>True when the row is not as the product wrote it.</summary>
    [JsonIgnore]
    public bool IsChanged { get; init; }

    /// <summary>When the people it waits for will have had their time; null while it waits for nobody.</summary>
    [JsonIgnore]
    public DateTimeOffset? WaitsUntil => Stage switch
    {
        VettingStage.InReview => InvitedAt is { } invited ? Order?.DueAt(invited, Order.Review.ExpireAfter, Waited) : null,
        VettingStage.Asking => AskedAt + (Order?.Asking ?? AskingSpans.Usual).WithdrawAfter,
        _ => null,
    };

    /// <summary>Who is asked first, as indices into the brief's reviewers; null for all of them.</summary>
    [JsonIgnore]
    public IReadOnlyList<int>? Asked =>
        Order is { Rules: { } rules, Review.Reviewers: var reviewers } ? rules.Asked(Turn, Needed ?? rules.Quorum, reviewers) : null;

    /// <summary>True once a decision stands, which the stage follows when it can no longer be taken back.</summary>
    [JsonIgnore]
    public bool IsDecided => FinalAt is not null;

    /// <summary>True while the dossier is before reviewers and the rules let the creator see it already.</summary>
    [JsonIgnore]
    public bool IsOpenToCreator => Stage == VettingStage.InReview && Dossier is not null && Order?.Rules?.OpenBefore == true;

    /// <summary>What came of it, and nothing of whom it was about.</summary>
    internal VettingSummary WithoutCreator(RowErasure erasure) => this with
    {
        CreatorName = "",
        Creator = null,
        Dossier = null,
        Score = null,
        Problem = null,
        Order = null,
        Unread = null,
        Facts = null,
        Reference = null,
        Upheld = null,
        Unheard = null,
        Erasure = erasure,
    };

    /// <summary>True until somebody or time decided it, or it failed.</summary>
    internal bool IsOpen => Stage is VettingStage.Received or VettingStage.Asking or VettingStage.InReview;

    /// <summary>What reviewers of this round have in front of them; null before.</summary>
    internal CompiledDossier? Compiled =>
        InvitedAt is not null && Dossier is { } dossier && Recommendation is { } advice
            ? new(dossier, advice, Score)
            : null;
}

/// <summary>Of a row the creator's data was erased of: who it was is in it no more, and what came of it is.</summary>
/// <param name="Id">Of the erasure, whose certificate says what was removed.</param>
public sealed record RowErasure(string Id, DateTimeOffset At);

/// <summary>In the order a vetting passes them; the last five are ends.</summary>
public enum VettingStage
{
    Received,
    /// <summary>Nothing can be read, and the creator was asked.</summary>
    Asking,
    InReview,
    Approved,
    Declined,
    Expired,
    Withdrawn,
    Failed,
}

/// <summary>A channel of which nothing could be read.</summary>
/// <param name="Index">Into the submission's channels.</param>
/// <param name="Reason">Name of a <c>UnavailableReason</c>.</param>
/// <param name="Why">Where there is more to say than the reason; null where there is not.</param>
public sealed record UnreadChannel(int Index, string Reason, LocalizedText? Why);
