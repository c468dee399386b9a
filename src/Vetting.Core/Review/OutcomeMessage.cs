using Vetting.Core.Vettings;


namespace Vetting.Core.Review;

/// <summary>The body of an outcome webhook.</summary>
/// <param name="Id">Sent as webhook-id: the same on every attempt.</param>
public sealed record OutcomeMessage(
    string Id, string Type, DateTimeOffset Timestamp, OutcomeData Data);

public sealed record OutcomeData(
    string VettingId, string Brief, VettingOutcome Outcome, string? By, string? Reason, string DossierSha256, double? Score);
