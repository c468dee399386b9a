namespace Vetting.Core.Vettings;

public enum VettingOutcome
{
    Approved,
    Declined,
    /// <summary>Nobody decided in time.</summary>
    Expired,
    /// <summary>The creator took it back, or never gave anything that could be read.</summary>
    Withdrawn,
}
