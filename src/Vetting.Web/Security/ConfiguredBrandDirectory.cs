using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;

namespace Vetting.Web.Security;

/// <summary>The brands of the configuration.</summary>
internal sealed class ConfiguredBrandDirectory(IOptions<AccessOptions> options) : IBrandDirectory
{
    private readonly FrozenDictionary<string, Brand> _brands = options.Value.Brands
        .Select(brand => Read(brand.Key, brand.Value))
        .ToFrozenDictionary(brand => brand.Slug, StringComparer.Ordinal);

    public IReadOnlyList<Brand> All => field ??= [.. _brands.Values.OrderBy(brand => brand.Slug, StringComparer.Ordinal)];

    public Brand? Find(string slug) => _brands.GetValueOrDefault(slug);

    private static Brand Read(string slug, BrandOptions brand) => new(
        slug, brand.Name.Trim(), [.. brand.WebhookSecrets],
        brand.Outcome is { } outcome ? new OutcomeWebhook(new Uri(outcome.Address), outcome.Secret) : null,
        [.. brand.Owners.Select(ConfiguredOwner.Parse).OfType<BrandOwner>()], brand.Language?.Trim().ToLowerInvariant(),
        brand.OpenId is { } openId
            ? new OpenIdClient(new Uri(openId.Authority), openId.ClientId.Trim(), openId.ClientSecret) : null);
}
