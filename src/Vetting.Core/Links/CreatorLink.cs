namespace Vetting.Core.Links;

/// <summary>What a token in a creator's mail opens, as often as they like until it ends. Only the token's hash is stored.
/// </summary>
/// <param name="TokenHash">SHA-256 of the token's text, lower-case hexadecimal.</param>
/// <param name="Locale">Of the mail, such as fr.</param>
public sealed record CreatorLink(
    string TokenHash, string Brand, string VettingId, string Locale, DateTimeOffset ExpiresAt);
