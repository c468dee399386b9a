using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Security;

/// <summary>Says at start which setting is wrong, and what it should be.</summary>
internal sealed class AccessOptionsValidator : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var mistakes = options.Brands.SelectMany(brand => Check(brand.Key, brand.Value))
            .Concat(CheckKeys(
                "Ops:ApiKeys", options.Ops.ApiKeys.Select((hash, index) => KeyValuePair.Create($"{index}", hash))))
            .Concat(CheckRepeats(options))
            .ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Check(string slug, BrandOptions brand)
    {
        var at = $"Brands:{slug}";
        if (!Slug.IsValid(slug))
            yield return $"{at} should be named with {Slug.Shape}.";
        if (brand.Name.Trim().Length is 0 or > 100)
            yield return $"{at}:Name should be the brand's name, 1 to 100 characters.";
        if (brand.WebhookSecrets.Count is 0 or > 2)
        {
            yield return $"{at}:WebhookSecrets should be one secret, or two while rotating; "
                + $"there are {brand.WebhookSecrets.Count}.";
        }

        for (var index = 0; index < brand.WebhookSecrets.Count; index++)
        {
            if (WebhookSecret.Parse(brand.WebhookSecrets[index]) is null)
                yield return $"{at}:WebhookSecrets:{index} {WebhookSecret.Explain(brand.WebhookSecrets[index])}.";
        }

        for (var index = 0; index < brand.Owners.Count; index++)
        {
            if (ConfiguredOwner.Parse(brand.Owners[index]) is null)
                yield return $"{at}:Owners:{index} {ConfiguredOwner.Shape}.";
        }

        if (brand.Language is { } language && language.Trim().ToLowerInvariant() is not ("fr" or "en"))
            yield return $"{at}:Language should be fr or en, or be left out.";

        foreach (var mistake in CheckKeys($"{at}:ApiKeys", brand.ApiKeys))
            yield return mistake;
        foreach (var mistake in brand.OpenId is { } openId ? Check($"{at}:OpenId", openId) : [])
            yield return mistake;
        if (brand.Outcome is not { } outcome)
            yield break;
        if (!Uri.TryCreate(outcome.Address, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            yield return $"{at}:Outcome:Address should be an absolute http or https address "
                + "without user name or password.";
        }

        if (WebhookSecret.Parse(outcome.Secret) is null)
            yield return $"{at}:Outcome:Secret {WebhookSecret.Explain(outcome.Secret)}.";
    }

    private static IEnumerable<string> Check(string at, OpenIdOptions openId)
    {
        if (!Uri.TryCreate(openId.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            yield return $"{at}:Authority should be the provider's absolute https address.";
        }

        if (openId.ClientId.Trim().Length == 0)
            yield return $"{at}:ClientId should be what the provider calls this desk.";
        if (openId.ClientSecret.Length == 0)
            yield return $"{at}:ClientSecret should be what the provider gave with it.";
    }

    private static IEnumerable<string> CheckKeys(string at, IEnumerable<KeyValuePair<string, string>> keys) => keys
        .SelectMany(key => Check($"{at}:{key.Key}", key));

    private static IEnumerable<string> Check(string at, KeyValuePair<string, string> key)
    {
        if (key.Value.Length != 64 || !key.Value.All(char.IsAsciiHexDigit))
            yield return $"{at} should be the SHA-256 of a key, 64 hexadecimal digits.";
        if (key.Key.Length > 40 || !key.Key.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_'))
            yield return $"{at} should be named with 1 to 40 letters and digits.";
    }

    private static IEnumerable<string> CheckRepeats(AccessOptions options) => options.Brands
        .SelectMany(brand => brand.Value.ApiKeys.Values.Select(hash => (At: $"Brands:{brand.Key}:ApiKeys", Hash: hash)))
        .Concat(options.Ops.ApiKeys.Select(hash => (At: "Ops:ApiKeys", Hash: hash)))
        .GroupBy(key => key.Hash, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .Select(same =>
            $"{string.Join(" and ", same.Select(key => key.At))} hold the same key; a key opens one thing.");
}
