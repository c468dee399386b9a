using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Vetting.Web.Security;

/// <summary>The keys of the configuration. Each is compared in constant time, whichever fits.</summary>
internal sealed class ConfiguredApiKeys(IOptions<AccessOptions> options) : IApiKeys
{
    private readonly (byte[] Hash, ApiKeyScope Scope)[] _keys =
    [
        .. options.Value.Ops.ApiKeys.Select(hash => (Convert.FromHexString(hash), (ApiKeyScope)new ApiKeyScope.Ops())),
        .. options.Value.Brands.SelectMany(brand => brand.Value.ApiKeys.Select(key =>
            (Convert.FromHexString(key.Value), (ApiKeyScope)new ApiKeyScope.Brand(brand.Key, NameOf(key.Key, key.Value))))),
    ];

    /// <summary>The place in a list says nothing once the list changes; the hash always does.</summary>
    private static string NameOf(string name, string hash) =>
        name.All(char.IsAsciiDigit) ? hash[..8].ToLowerInvariant() : name;

    public ApiKeyScope? Find(string key) => Find(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public ApiKeyScope? FindByHash(string sha256) => Find(Convert.FromHexString(sha256));

    private ApiKeyScope? Find(byte[] presented)
    {
        ApiKeyScope? found = null;
        foreach (var (hash, scope) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, presented))
                found = scope;
        }

        return found;
    }
}
