namespace Vetting.Testing.Sources;

/// <summary>An account on the <see cref="BlueskyServer"/>.</summary>
/// <param name="Labels">On the profile, such as !no-unauthenticated.</param>
/// <param name="Error">Name and message of the error that the services answer for it; null when it is well.</param>
/// <param name="Pds">The server in the DID document; null for this one.</param>
/// <param name="KnownAs">The handle in the DID document; null for the account's own.</param>
/// <param name="Verification">valid, invalid or none; null where the AppView does not say.</param>
public sealed record BlueskyAccount(
    string Handle,
    string Did,
    IReadOnlyList<SourcePost> Posts,
    string DisplayName = "Ada",
    string Description = "Growing things in small places.",
    long Followers = 12_400,
    long Following = 310,
    IReadOnlyList<string>? Labels = null,
    (string Name, string Message)? Error = null,
    string? Pds = null,
    string? KnownAs = null,
    string? Verification = null)
{
    public static BlueskyAccount Ada { get; } = new(
        "ada.example", "did:plc:ewvi7nxzyoun6zhxrhs64oiz",
        SourcePost.Daily(150, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero)));
}
