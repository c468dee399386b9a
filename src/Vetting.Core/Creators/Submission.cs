
namespace Vetting.Core.Creators;

/// <summary>What a creator submits to a brand's brief; valid once built.</summary>
/// <param name="Channels">1 to 10.</param>
/// <param name="Niche">The creator's own word for what they publish about.</param>
/// <param name="Countries">Null when not stated.</param>
/// <param name="Certificate">Null when none is stated.</param>
public sealed record Submission(
    Creator Creator,
    IReadOnlyList<Channel> Channels,
    string? Niche,
    string? Message,
    Consent Consent,
    HistoryUpload? History,
    Countries? Countries = null,
    Certificate? Certificate = null);
