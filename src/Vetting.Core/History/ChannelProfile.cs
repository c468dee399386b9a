using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>What a source knows of an account beside its posts.</summary>
/// <param name="Links">Addresses and labels beside the bio, as they are shown; null when the source gives none.</param>
/// <param name="Verified">Whether the platform vouches for who the account is; null when it does not say.</param>
/// <param name="Handle">What the platform calls the account now, without @, where it is found by something else than this; null when
/// the source does not say.</param>
public sealed record ChannelProfile(
    string? DisplayName, string? Bio, long? Followers, long? Following, long? PostCount,
    IReadOnlyList<string>? Links = null, bool? Verified = null, string? Handle = null);
