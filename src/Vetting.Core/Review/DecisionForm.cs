using Vetting.Core.Content;

namespace Vetting.Core.Review;

/// <summary>An opinion as the form brings it; null for a field that was not sent.</summary>
/// <param name="IsUnsure">True of who chose neither verdict, and said so.</param>
public sealed record DecisionForm(Verdict? Verdict, string? By, string? Reason, bool IsUnsure = false)
{
    public const int MaxNameLength = 100;
    public const int MaxReasonLength = 2000;

    public IReadOnlyList<FieldError> Check()
    {
        List<FieldError> errors = [];
        if (Verdict is null && !IsUnsure)
            errors.Add(new("verdict", "should be approved, declined or unsure"));
        if (By?.Trim() is not { Length: <= MaxNameLength } by || ShownText.IsBlank(by))
            errors.Add(new("by", $"should be your name, 1 to {MaxNameLength} characters"));
        else if (ShownText.HasControls(By.Trim()))
            errors.Add(new("by", ShownText.Refused));
        if (Reason?.Trim() is not { Length: <= MaxReasonLength } reason || ShownText.IsBlank(reason))
            errors.Add(new("reason", $"should say why, 1 to {MaxReasonLength} characters"));
        else if (ShownText.HasControls(Reason.Trim(), multiline: true))
            errors.Add(new("reason", ShownText.Refused));
        return errors;
    }

    /// <summary>The hash of what it says, by which the same press is known again.</summary>
    public string Hash => Sha256Hex.Of(CanonicalJson.Serialize(new { Verdict, By = By?.Trim(), Reason = Reason?.Trim() }));

    /// <summary>True when the opinion says what this form says.</summary>
    public bool IsSaidBy(Closing.Opinion opinion) =>
        (IsUnsure ? null : Verdict, By?.Trim(), Reason?.Trim()) == (opinion.Verdict, opinion.By, opinion.Reason);
}
