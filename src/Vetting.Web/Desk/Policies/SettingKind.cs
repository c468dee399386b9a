namespace Vetting.Web.Desk.Policies;

/// <summary>How a place of a policy is written in a form.</summary>
public enum SettingKind
{
    Number,
    /// <summary>0 to 1 in the policy, and percent to people.</summary>
    Share,
    /// <summary>ISO 8601 in the policy, a number and its unit to people.</summary>
    Span,
    YesNo,
    /// <summary>A choice of <see cref="Vetting.Core.Vettings.Turn"/>.</summary>
    Turn,
    /// <summary>Which of <see cref="Vetting.Core.Policies.Policy.Copied"/>, one choice for each set of them.</summary>
    Pictures,
    /// <summary>A list of texts, one a line.</summary>
    Lines,
}
