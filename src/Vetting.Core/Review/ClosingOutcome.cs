using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

internal static class ClosingOutcome
{
    /// <summary>Where a closing leaves its vetting, and what is told of it.</summary>
    public static (VettingStage Stage, VettingOutcome Outcome) Outcome(this Closing closing) => closing switch
    {
        Closing.Decided { Verdict: Verdict.Approved } => (VettingStage.Approved, VettingOutcome.Approved),
        Closing.Decided => (VettingStage.Declined, VettingOutcome.Declined),
        Closing.Withdrawn => (VettingStage.Withdrawn, VettingOutcome.Withdrawn),
        Closing.Expired => (VettingStage.Expired, VettingOutcome.Expired),
        _ => throw new ArgumentOutOfRangeException(nameof(closing), closing.GetType().Name, "Closes nothing."),
    };
}
