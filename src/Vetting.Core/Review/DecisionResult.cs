using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>How a press of the button ended.</summary>
public abstract record DecisionResult
{
    private DecisionResult() { }

    public sealed record Recorded(ReviewLink Link, VettingSummary Vetting, Closing.Decided Decision) : DecisionResult;

    /// <summary>Another closing stands; this press changed nothing.</summary>
    /// <param name="Own">True when it is what this very link decided before, in other words or the other way.</param>
    public sealed record AlreadyClosed(ReviewLink Link, VettingSummary Vetting, Closing Standing, bool Own)
        : DecisionResult;

    /// <summary>The vetting failed or was stopped before anybody decided; this press changed nothing.</summary>
    public sealed record Stopped(ReviewLink Link, VettingSummary Vetting) : DecisionResult;

    /// <summary>Something that a decision rests on is not as the product wrote it; nothing was recorded.</summary>
    public sealed record Changed(ReviewLink Link, VettingSummary Vetting, IReadOnlyList<RecordDifference> Differences)
        : DecisionResult;

    public sealed record ExpiredLink(ReviewLink Link, VettingSummary Vetting) : DecisionResult;

    public sealed record UnknownLink : DecisionResult;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DecisionResult;
}
