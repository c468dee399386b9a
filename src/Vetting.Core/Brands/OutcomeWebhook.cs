namespace Vetting.Core.Brands;

/// <param name="Secret">A whsec_ secret that signs outcomes.</param>
public sealed record OutcomeWebhook(Uri Address, string Secret);
