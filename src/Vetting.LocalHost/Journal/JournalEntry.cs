using System.Text.Json.Serialization;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal enum EntryKind
{
    StepCompleted, StepFailed, AttemptFailed, TimerFired, TimedOut, EventRaised, ChildCompleted, ChildFailed, Finished,
}

/// <summary>One thing that happened to an instance, in the order in which its code was told.</summary>
/// <param name="Call">The number of the call it answers, from 1; 0 when it answers none.</param>
/// <param name="Name">Of the step, event or child flow.</param>
/// <param name="Payload">The result or event as JSON; the flow's output when finished.</param>
/// <param name="Attempt">How many attempts a step has had.</param>
/// <param name="Due">When the next attempt is.</param>
internal sealed record JournalEntry(
    EntryKind Kind,
    int Call = 0,
    string? Name = null,
    string? Payload = null,
    FlowFailure? Failure = null,
    int Attempt = 0,
    DateTimeOffset? Due = null,
    string? EventId = null,
    FlowStatus? Status = null,
    FlowProgress? Progress = null,
    int Index = 0,
    DateTimeOffset At = default)
{
    /// <summary>How the call that this entry answers is called in sentences.</summary>
    [JsonIgnore]
    public string CallTitle => Kind switch
    {
        EntryKind.StepCompleted or EntryKind.StepFailed or EntryKind.AttemptFailed => CallTitles.Step(Name!),
        EntryKind.TimedOut => CallTitles.Event(Name!),
        EntryKind.ChildCompleted or EntryKind.ChildFailed => CallTitles.Child(Name!),
        _ => CallTitles.Timer,
    };
}
