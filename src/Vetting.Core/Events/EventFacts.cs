using Vetting.Core.Vettings;

namespace Vetting.Core.Events;

/// <summary>What is kept of an event, each part where the event has it. Nothing a person said: that is read where it stands when
/// the event is sent.</summary>
/// <param name="DossierSha256">Of what is, or was, before the reviewers.</param>
/// <param name="Unread">Of which channels nothing could be read, and the reason's name.</param>
/// <param name="Problem">Why it was stopped or failed.</param>
public sealed record EventFacts(
    VettingOutcome? Outcome = null,
    string? DossierSha256 = null,
    Recommendation? Recommendation = null,
    double? Score = null,
    IReadOnlyList<UnreadFact>? Unread = null,
    string? Problem = null);

/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="Reason">Such as noOpenSource.</param>
public sealed record UnreadFact(int Channel, string Reason);
