using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>The policy a creator is judged by: what is built in, under the brand's file, under the brief's part.</summary>
public sealed class EffectivePolicies(IPolicyStore files)
{
    /// <summary>The name that always exists; a brand may lay a file of this name over what is built in.</summary>
    public const string DefaultName = "default";

    private const int Most = 64;
    private static readonly ConcurrentDictionary<string, EffectivePolicy> Composed = new(StringComparer.Ordinal);

    /// <returns>Null when the brief names a policy that the brand does not have.</returns>
    /// <exception cref="PolicyException">A layer does not fit; fields of the brief's part start with
    /// policyPart.</exception>
    public async Task<EffectivePolicy?> FindAsync(string brand, Brief brief, CancellationToken cancellation)
    {
        var file = await files.FindAsync(brand, brief.Policy, cancellation);
        return file is null && brief.Policy != DefaultName ? null : Compose(file, brief.PolicyPart);
    }

    /// <param name="file">A brand's file; null for none.</param>
    /// <param name="part">A brief's part; null for none.</param>
    /// <exception cref="PolicyException">A layer does not fit, with what is wrong in it.</exception>
    public static EffectivePolicy Compose(byte[]? file = null, JsonElement? part = null)
    {
        var written = part is { } given ? JsonSerializer.SerializeToUtf8Bytes(given) : null;
        var key = $"{Hash(file)}/{Hash(written)}";
        if (Composed.TryGetValue(key, out var known))
            return known;
        if (Composed.Count >= Most)
            Composed.Clear();
        return Composed.GetOrAdd(key, Lay(file, written));
    }

    private static string Hash(byte[]? layer) => layer is null ? "" : Sha256Hex.Of(layer);

    private static EffectivePolicy Lay(byte[]? file, byte[]? part)
    {
        var below = PolicyFile.Parse(PolicyFile.Default);
        if (file is not null)
            below = Lay(below, file, "$");
        if (part is not null)
            below = Lay(below, part, "policyPart");
        return EffectivePolicy.Of(PolicyFile.Read(below));
    }

    private static JsonObject Lay(JsonObject below, byte[] file, string root)
    {
        var layer = PolicyFile.Parse(file);
        var result = PolicyLayer.Over(below, layer);
        var errors = LayerValidator.Find(below, layer, result);
        return errors.Count == 0 ? result : throw new PolicyException(
            [.. errors.Select(error => error with { Field = root + error.Field[1..] })]);
    }
}
