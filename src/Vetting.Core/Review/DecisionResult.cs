using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>How a press of the button ended.</summary>
public abstract record DecisionResult
{
    private DecisionResult() { }

    /// <param name="Standing">What the rules make of it, with what others said.</param>
    public sealed record Recorded(Decider By, VettingSummary Vetting, Closing.Opinion Opinion, Standing Standing)
        : DecisionResult;

    /// <summary>What they had said counts no more.</summary>
    /// <param name="Standing">What the rules make of what is left.</param>
    public sealed record TakenBack(Decider By, VettingSummary Vetting, Standing Standing) : DecisionResult;

    /// <summary>There is nothing of theirs to take back.</summary>
    public sealed record NothingSaid(Decider By, VettingSummary Vetting) : DecisionResult;

    /// <summary>Another closing stands; this press changed nothing.</summary>
    /// <param name="Own">True when it is what this very person decided before, in other words or the other way.</param>
    /// <param name="FinalAt">Until when it can be taken back; null once it cannot.</param>
    public sealed record AlreadyClosed(
        Decider By, VettingSummary Vetting, Closing Standing, bool Own, DateTimeOffset? FinalAt = null)
        : DecisionResult;

    /// <summary>What had been decided is corrected.</summary>
    public sealed record Corrected(Decider By, VettingSummary Vetting, Closing.Decided Decision) : DecisionResult;

    /// <summary>What was closed is before reviewers again.</summary>
    public sealed record Reopened(Decider By, VettingSummary Vetting) : DecisionResult;

    /// <summary>This verdict is not one person's to give: others must agree, or may veto. Nothing was corrected; it can be
    /// decided anew.</summary>
    public sealed record NeedsOthers(Decider By, VettingSummary Vetting) : DecisionResult;

    /// <summary>The vetting failed or was stopped before anybody decided; this press changed nothing.</summary>
    public sealed record Stopped(Decider By, VettingSummary Vetting) : DecisionResult;

    /// <summary>Something that a decision rests on is not as the product wrote it; nothing was recorded.</summary>
    public sealed record Changed(Decider By, VettingSummary Vetting, IReadOnlyList<RecordDifference> Differences)
        : DecisionResult;

    /// <summary>The time to decide is over, and the vetting about to be closed by it.</summary>
    public sealed record Late(Decider By, VettingSummary Vetting) : DecisionResult;

    /// <summary>Nothing is before reviewers yet, or no longer.</summary>
    public sealed record NotInReview(VettingSummary Vetting) : DecisionResult;

    /// <summary>A member who only reads.</summary>
    public sealed record NotAllowed : DecisionResult;

    /// <summary>No such link, or no such vetting of the brand.</summary>
    public sealed record Unknown : DecisionResult;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DecisionResult;
}
