namespace Vetting.Core.Review;

/// <summary>What a token in a mail opens. Only the token's hash is stored.</summary>
/// <param name="Said">The hash of what it was used to say; null before.</param>
/// <param name="TokenHash">SHA-256 of the token's text, lower-case hexadecimal.</param>
public sealed record ReviewLink(
    string TokenHash,
    string Brand,
    string VettingId,
    string ReviewerName,
    string ReviewerEmail,
    string Locale,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt = null,
    string? Said = null);
