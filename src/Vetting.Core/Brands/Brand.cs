namespace Vetting.Core.Brands;

/// <summary>A customer, as the operator configured it.</summary>
/// <param name="Slug">1 to 40 of a-z, 0-9 and -.</param>
/// <param name="WebhookSecrets">One or two whsec_ secrets that sign submissions; two while rotating.</param>
/// <param name="Outcome">Where outcomes go; null when the brand takes none.</param>
/// <param name="Owners">Who owns the desk without anybody having let them in; null for none.</param>
/// <param name="Locale">fr or en, of owners who never said theirs; null for what their browser asks for.</param>
/// <param name="OpenId">Who else vouches for members who sign in; null for nobody.</param>
public sealed record Brand(
    string Slug, string Name, IReadOnlyList<string> WebhookSecrets, OutcomeWebhook? Outcome,
    IReadOnlyList<BrandOwner>? Owners = null, string? Locale = null,
    OpenIdClient? OpenId = null)
{
    /// <param name="email">In any case.</param>
    public BrandOwner? OwnerAt(string email) => Owners?.FirstOrDefault(owner =>
        string.Equals(owner.Email, email.Trim(), StringComparison.OrdinalIgnoreCase));
}
