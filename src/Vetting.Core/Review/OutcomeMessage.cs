using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>The body of an outcome webhook.</summary>
/// <param name="Id">Sent as webhook-id: the same on every attempt.</param>
public sealed record OutcomeMessage(
    string Id, string Type, DateTimeOffset Timestamp, OutcomeData Data);

/// <param name="Log">Of the log that the decision stands in; whoever keeps it can tell later whether it still does.</param>
/// <param name="DossierSha256">Null where nothing could be read, and so no dossier was made.</param>
public sealed record OutcomeData(
    string VettingId, string Brief, VettingOutcome Outcome, string? By, string? Reason, string? DossierSha256,
    double? Score, LogHead? Log = null);
