namespace Vetting.Core.Brands;

/// <summary>A customer, as the operator configured it.</summary>
/// <param name="Slug">1 to 40 of a-z, 0-9 and -.</param>
/// <param name="WebhookSecrets">One or two whsec_ secrets that sign submissions; two while rotating.</param>
/// <param name="Outcome">Where outcomes go; null when the brand takes none.</param>
/// <param name="Owners">Addresses of those who are owners without anybody having let them in; null for none.</param>
public sealed record Brand(
    string Slug, string Name, IReadOnlyList<string> WebhookSecrets, OutcomeWebhook? Outcome,
    IReadOnlyList<string>? Owners = null);
