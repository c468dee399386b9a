using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>What a review link shows.</summary>
public abstract record ReviewView
{
    private ReviewView() { }

    public sealed record Open(ReviewLink Link, VettingSummary Vetting, Dossier Dossier) : ReviewView;

    /// <summary>Somebody decided, or time ran out.</summary>
    public sealed record Closed(ReviewLink Link, VettingSummary Vetting, Closing Closing) : ReviewView;

    /// <summary>The vetting failed or was stopped before anybody decided.</summary>
    public sealed record Stopped(ReviewLink Link, VettingSummary Vetting) : ReviewView;

    public sealed record ExpiredLink(ReviewLink Link, VettingSummary Vetting) : ReviewView;

    public sealed record UnknownLink : ReviewView;
}

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

    public sealed record ExpiredLink(ReviewLink Link, VettingSummary Vetting) : DecisionResult;

    public sealed record UnknownLink : DecisionResult;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DecisionResult;
}

/// <summary>The decision as the form brings it; null for a field that was not sent.</summary>
public sealed record DecisionForm(Verdict? Verdict, string? By, string? Reason)
{
    public const int MaxNameLength = 100;
    public const int MaxReasonLength = 2000;

    public IReadOnlyList<FieldError> Check()
    {
        List<FieldError> errors = [];
        if (Verdict is null)
            errors.Add(new("verdict", "should be approved or declined"));
        if (By?.Trim() is not { Length: > 0 and <= MaxNameLength })
            errors.Add(new("by", $"should be your name, 1 to {MaxNameLength} characters"));
        else if (ShownText.HasControls(By.Trim()))
            errors.Add(new("by", ShownText.Refused));
        if (Reason?.Trim() is not { Length: > 0 and <= MaxReasonLength })
            errors.Add(new("reason", $"should say why, 1 to {MaxReasonLength} characters"));
        else if (ShownText.HasControls(Reason.Trim(), multiline: true))
            errors.Add(new("reason", ShownText.Refused));
        return errors;
    }

    /// <summary>True when the decision says what this form says.</summary>
    public bool IsSaidBy(Closing.Decided decided) =>
        (Verdict, By?.Trim(), Reason?.Trim()) == (decided.Verdict, decided.By, decided.Reason);
}
