namespace Vetting.Core.Vettings;

public enum VettingOutcome { Approved, Declined, Expired }
