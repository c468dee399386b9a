using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Core.Dossiers;

/// <param name="Followers">From the platform, else as stated by the creator; null when neither says.</param>
/// <param name="FollowersStated">True when the figure is only the creator's word.</param>
/// <param name="Why">What to do about it, where more can be said than the reason; null where not.</param>
/// <param name="MeasuredSince">Since when we count its followers ourselves; null where we do not.</param>
/// <param name="Export">What was seen of a platform's own export; null when there was none.</param>
/// <param name="Proof">How it was shown that the account is the creator's; null when nobody did.</param>
/// <param name="Bio">What the account says of itself, mail addresses and telephone numbers masked; null when it says nothing,
/// and in dossiers made before it was kept.</param>
/// <param name="Verified">True where the platform vouches for who the account is; null where it does not, or does not say.
/// </param>
public sealed record ChannelSummary(
    string Name,
    string? Link,
    long? Followers,
    bool FollowersStated,
    int Posts,
    DateTimeOffset? Oldest,
    DateTimeOffset? Newest,
    bool Truncated,
    int Skipped,
    UnavailableReason? Unavailable,
    string? Source,
    LocalizedText? Why = null,
    ExportReading? Export = null,
    HandleProof? Proof = null,
    DateOnly? MeasuredSince = null,
    string? Bio = null,
    bool? Verified = null);
