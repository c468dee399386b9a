namespace Vetting.Core.Vettings;

/// <summary>What operators read as a vetting's stage.</summary>
public static class FlowStages
{
    public const string Retrieving = "retrieving";
    public const string Asking = "asking";
    public const string Analysing = "analysing";
    public const string Assessing = "assessing";
    public const string Inviting = "inviting";
    public const string InReview = "inReview";
    public const string Reminded = "reminded";
    public const string Escalated = "escalated";
    public const string Concluding = "concluding";
    public const string Concluded = "concluded";
    public const string Watching = "watching";
}
