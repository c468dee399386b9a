using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vetting.Core.Policies;

/// <summary>The legal packs that come with the product, put into a policy where it names them.</summary>
internal static class LawPacks
{
    private const string Folder = "law/";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. BuiltInPolicy.FilesIn(Folder).Select(name => name[Folder.Length..^".json".Length]),
    ];

    /// <summary>Replaces each name among disclosure.laws by its pack, so that the policy holds all its rules.</summary>
    /// <returns>The given policy.</returns>
    public static JsonObject Into(JsonObject policy)
    {
        var laws = policy["disclosure"]!["laws"]!.AsArray();
        for (var index = 0; index < laws.Count; index++)
        {
            if (laws[index]!.GetValueKind() == JsonValueKind.String)
                laws[index] = Read(laws[index]!.GetValue<string>());
        }

        return policy;
    }

    private static JsonObject Read(string name) => Names.Contains(name)
        ? PolicyFile.Parse(BuiltInPolicy.Embedded($"{Folder}{name}.json"))
        : throw new ArgumentException($"There is no law pack {name}; there are {string.Join(", ", Names)}.");
}
