using Vetting.Core.Vettings;

namespace Vetting.Core.Events;

/// <summary>The body of a webhook to the brand's own system.</summary>
/// <param name="Id">Sent as webhook-id: the same on every attempt.</param>
/// <param name="Type">Such as vetting.decided.</param>
/// <param name="Timestamp">When it happened.</param>
public sealed record EventMessage(string Id, string Type, DateTimeOffset Timestamp, EventData Data);

/// <param name="Reference">The brand's own, as the submission brought it.</param>
/// <param name="Creator">The creator's name; null once it was erased.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why, in their own words; null once it was erased.</param>
/// <param name="Corrects">True of a decision that takes the place of the one before it; null otherwise.</param>
/// <param name="Look">Which look at a watched creator it was, 1 for the first.</param>
/// <param name="Changes">What that look put before people; what it found is read at the watch.</param>
/// <param name="Ending">Why the creator is watched no more.</param>
/// <param name="Log">Of the log that the outcome stands in; whoever keeps it can tell later whether it still does.</param>
public sealed record EventData(
    string VettingId,
    string Brief,
    string? Reference,
    string? Creator,
    VettingOutcome? Outcome = null,
    string? By = null,
    string? Reason = null,
    string? DossierSha256 = null,
    Recommendation? Recommendation = null,
    double? Score = null,
    IReadOnlyList<UnreadFact>? Unread = null,
    string? Problem = null,
    LogHead? Log = null,
    bool? Corrects = null,
    int? Look = null,
    IReadOnlyList<ChangeFact>? Changes = null,
    WatchEnding? Ending = null);
