using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>The legal packs that come with the product, put into a policy where it names them.</summary>
internal static class LawPacks
{
    private const string Folder = "law/";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(LawPacks).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Replaces each name among disclosure.laws by its pack, so that the policy's bytes hold all its
    /// rules.</summary>
    public static byte[] Into(byte[] utf8Json)
    {
        var policy = JsonNode.Parse(utf8Json)!;
        var laws = policy["disclosure"]!["laws"]!.AsArray();
        for (var index = 0; index < laws.Count; index++)
            if (laws[index]!.GetValueKind() == JsonValueKind.String)
                laws[index] = Read(laws[index]!.GetValue<string>());
        return JsonSerializer.SerializeToUtf8Bytes(policy, Json.Indented);
    }

    private static JsonObject Read(string name)
    {
        using var pack = typeof(LawPacks).Assembly.GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new ArgumentException($"There is no law pack {name}; there are {string.Join(", ", Names)}.");
        return JsonNode.Parse(pack)!.AsObject();
    }
}
