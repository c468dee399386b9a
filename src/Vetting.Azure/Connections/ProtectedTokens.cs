using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Vetting.Core.Connections;
using Vetting.Core.Content;

namespace Vetting.Azure.Connections;

/// <summary>Tokens encrypted with the key ring, each account's with a key of its own.</summary>
internal sealed class ProtectedTokens(IDataProtectionProvider provider) : ITokenProtection
{
    public string Protect(ConnectionKey key, ConnectionTokens tokens) =>
        Of(key).Protect(JsonSerializer.Serialize(tokens, Json.Options));

    public ConnectionTokens? Unprotect(ConnectionKey key, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ConnectionTokens>(Of(key).Unprotect(text), Json.Options);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Of(ConnectionKey key) =>
        provider.CreateProtector("Vetting.Connections", key.Brand, key.Platform, key.Account);
}
