namespace Vetting.Web.Connect;

/// <summary>What a creator's browser keeps while they are at the platform.</summary>
/// <param name="Token">Of their link.</param>
/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="Nonce">Whose hash the state bears.</param>
/// <param name="Verifier">PKCE's.</param>
/// <param name="Language">fr or en: what they read before they left.</param>
internal sealed record PendingConsent(
    string Token, int Channel, string Platform, string Nonce, string Verifier, string Language)
{
    public override string ToString() => nameof(PendingConsent);
}

/// <summary>What the platform hands back.</summary>
/// <param name="Attempt">Under which the attempt was begun.</param>
/// <param name="Until">When it is too late to come back.</param>
internal sealed record ConsentState(string Attempt, string NonceHash, string Platform, DateTimeOffset Until);
