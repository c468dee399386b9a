using Vetting.Core.Vettings;

namespace Vetting.Core.Events;

/// <summary>What is kept of an event, each part where the event has it. Nothing a person said: that is read where it stands when
/// the event is sent.</summary>
/// <param name="DossierSha256">Of what is, or was, before the reviewers.</param>
/// <param name="Unread">Of which channels nothing could be read, and the reason's name.</param>
/// <param name="Problem">Why it was stopped or failed.</param>
/// <param name="Look">Which look at a watched creator it was, 1 for the first.</param>
/// <param name="Changes">What that look put before people.</param>
/// <param name="Ending">Why the creator is watched no more.</param>
public sealed record EventFacts(
    VettingOutcome? Outcome = null,
    string? DossierSha256 = null,
    Recommendation? Recommendation = null,
    double? Score = null,
    IReadOnlyList<UnreadFact>? Unread = null,
    string? Problem = null,
    int? Look = null,
    IReadOnlyList<ChangeFact>? Changes = null,
    WatchEnding? Ending = null);

/// <param name="Subject">A policy's rule id, or the kind in camelCase: what is muted with it.</param>
/// <param name="Severity">Such as high.</param>
public sealed record ChangeFact(ChangeKind Kind, string Subject, string Severity);

/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="Reason">Such as noOpenSource.</param>
public sealed record UnreadFact(int Channel, string Reason);
