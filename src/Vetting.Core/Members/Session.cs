namespace Vetting.Core.Members;

/// <summary>A member's browser that is signed in. Only the hash of what its cookie holds is stored.</summary>
/// <param name="TokenHash">SHA-256 of the token's text, lower-case hexadecimal.</param>
/// <param name="EndedAt">When the member signed out; null while it goes on.</param>
public sealed record Session(
    string TokenHash, string Brand, string Email, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? EndedAt = null);

/// <summary>A link that signs a member in, once.</summary>
public sealed record SignInLink(string TokenHash, string Brand, string Email, DateTimeOffset ExpiresAt);
