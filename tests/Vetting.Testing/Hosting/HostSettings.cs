using Vetting.Core.Content;

namespace Vetting.Testing.Hosting;

/// <summary>Settings of the embedded host as environment variables.</summary>
public static class HostSettings
{
    /// <summary>One brand, with an operators key that is the brand key after ops-, and the brand key opening the inbox.</summary>
    public static Dictionary<string, string> ForBrand(string slug, string webhookSecret, string key) => new()
    {
        [$"Brands__{slug}__Name"] = "Acme",
        [$"Brands__{slug}__WebhookSecrets__0"] = webhookSecret,
        [$"Brands__{slug}__ApiKeys__0"] = HashOf(key),
        ["Ops__ApiKeys__0"] = HashOf($"ops-{key}"),
        ["Inbox__Key"] = key,
        // One for all that a test starts: several hosts may share a storage.
        ["Integrity__Key"] = TestStorage.IntegrityKeyText,
    };

    private static string HashOf(string key) => Sha256Hex.Of(key);
}
