using Vetting.Core.Brands;
using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>
/// What a vetting is started with: references to its inputs as they stood at admission, so that nothing personal lies
/// in the orchestration's history and nothing changes under a running vetting. Kept in the vetting's row: from it any
/// vetting can be started again.
/// </summary>
/// <param name="AsOf">The signed time of the submission.</param>
/// <param name="Channels">How many channels the submission has, 1 to 10.</param>
/// <param name="Dossier">What an instance before this one compiled; null to compile one.</param>
/// <param name="Asking">Null in orders of before creators were asked: then the usual spans.</param>
/// <param name="Retention">How long what is kept stays; null for the usual terms.</param>
/// <param name="Window">How far back histories are read; null for the usual one.</param>
/// <param name="Rules">How opinions become a decision; null for the usual ones.</param>
/// <param name="Calendar">When the brand's people work; null where time runs day and night.</param>
/// <param name="Watch">How the creator is watched once approved; null where they are not.</param>
public sealed record VettingOrder(
    string VettingId,
    string Brand,
    string BriefId,
    DateTimeOffset AsOf,
    ContentRef Submission,
    ContentRef Brief,
    ContentRef Policy,
    int Channels,
    ReviewSpans Review,
    CompiledDossier? Dossier = null,
    AskingSpans? Asking = null,
    HistoryWindow? Window = null,
    RetentionTerms? Retention = null,
    ReviewRules? Rules = null,
    WorkCalendar? Calendar = null,
    WatchRules? Watch = null)
{
    /// <summary>When something of the review comes due.</summary>
    /// <param name="span">After the invitation.</param>
    /// <param name="waited">How long time did not run, as the creator was asked; null for never.</param>
    public DateTimeOffset DueAt(DateTimeOffset invitedAt, TimeSpan span, TimeSpan? waited) =>
        After(invitedAt + (waited ?? TimeSpan.Zero), span);

    /// <summary>The end of a term, while the brand's people work.</summary>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan term) => Calendar?.After(start, term) ?? start + term;

    /// <summary>The day that it is where the brand is; in UTC where that is not known.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Calendar?.DayOf(at) ?? DateOnly.FromDateTime(at.UtcDateTime);
}

/// <summary>The review's size and time table, taken from the brief; spans count from the invitation.</summary>
public sealed record ReviewSpans(
    int Reviewers, int Escalations, TimeSpan RemindAfter, TimeSpan EscalateAfter, TimeSpan ExpireAfter);

/// <summary>The time table of asking a creator of whom nothing can be read; spans count from the first time they were
/// asked.</summary>
public sealed record AskingSpans(TimeSpan RemindAfter, TimeSpan WithdrawAfter)
{
    public static AskingSpans Usual { get; } = new(TimeSpan.FromDays(3), TimeSpan.FromDays(14));
}
