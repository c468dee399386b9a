namespace Vetting.Core.Links;

/// <summary>An operator's browser that was let in. Only the token's hash is stored, and never the key.</summary>
/// <param name="TokenHash">SHA-256 of the token's text, lower-case hexadecimal.</param>
/// <param name="KeyHash">Of the operators' key it was opened with: when that is withdrawn, the session ends.</param>
public sealed record OperatorSession(string TokenHash, string KeyHash, DateTimeOffset ExpiresAt);
