using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>The files that are built in: a base, and packs of rules laid over it in the order of their names.</summary>
internal static class BuiltInPolicy
{
    private const string Packs = "packs/";
    private static readonly Assembly Here = typeof(BuiltInPolicy).Assembly;

    public static JsonObject Compose() => FilesIn(Packs).Aggregate(
        LawPacks.Into(PolicyFile.Parse(Embedded("default-policy.json"))),
        (below, pack) => PolicyLayer.Over(below, PolicyFile.Parse(Embedded(pack))));

    /// <param name="folder">Ends in a slash.</param>
    public static IEnumerable<string> FilesIn(string folder) => Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <param name="policy">The whole built-in policy, whose rule ids an editor may offer.</param>
    public static byte[] Schema(JsonObject policy)
    {
        var schema = PolicyFile.Parse(Embedded("policy.schema.json"));
        var ids = RuleIds.All.Concat(PolicyLayer.SafetyRules(policy).Select(PolicyLayer.KeyOf).OfType<string>());
        schema["definitions"]!["ruleId"]!["enum"] = new JsonArray(
            [.. ids.Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]);
        return JsonSerializer.SerializeToUtf8Bytes(schema, Json.Indented);
    }

    public static byte[] Embedded(string name)
    {
        using var stream = Here.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
