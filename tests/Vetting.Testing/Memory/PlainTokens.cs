using System.Text.Json;
using Vetting.Core.Connections;
using Vetting.Core.Content;

namespace Vetting.Testing.Memory;

/// <summary>Where nothing is stored but in memory, tokens stand as they are.</summary>
public sealed class PlainTokens : ITokenProtection
{
    public string Protect(ConnectionKey key, ConnectionTokens tokens) =>
        JsonSerializer.Serialize(new Kept(key, tokens), Json.Options);

    public ConnectionTokens? Unprotect(ConnectionKey key, string text) =>
        JsonSerializer.Deserialize<Kept>(text, Json.Options) is { } kept && kept.Key == key ? kept.Tokens : null;

    private sealed record Kept(ConnectionKey Key, ConnectionTokens Tokens);
}
