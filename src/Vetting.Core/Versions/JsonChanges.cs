using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vetting.Core.Versions;

/// <summary>Two JSON documents, place by place; the order of named items and of words is no difference.</summary>
public static class JsonChanges
{
    private static readonly string[] Naming = ["id", "dimension", "email", "name", "from"];

    public static IReadOnlyList<JsonChange> Between(string before, string after) =>
        Between(JsonNode.Parse(before), JsonNode.Parse(after));

    public static IReadOnlyList<JsonChange> Between(JsonNode? before, JsonNode? after) => [.. At("", before, after)];

    /// <summary>What tells an item from the others of its list; null where nothing does.</summary>
    internal static string? NameOf(JsonNode? item) => item is not JsonObject members ? null
        : Naming.Select(name => members[name]).OfType<JsonValue>().FirstOrDefault()?.ToString();

    internal static bool AreWords(JsonArray items) =>
        items.All(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String);

    private static IEnumerable<JsonChange> At(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => [],
        (JsonObject old, JsonObject now) => old.Select(member => member.Key).Union(now.Select(member => member.Key))
            .SelectMany(name => At(path.Length == 0 ? name : $"{path}.{name}", old[name], now[name])),
        (JsonArray old, JsonArray now) when AreWords(old) && AreWords(now) => Words(path, old, now),
        (JsonArray old, JsonArray now) when AreNamed(old) && AreNamed(now) => Named(path, old, now),
        (JsonArray old, JsonArray now) when old.Count == now.Count => old.Zip(now).Index()
            .SelectMany(pair => At($"{path}[{pair.Index}]", pair.Item.First, pair.Item.Second)),
        // What came or went whole is told place by place; an item of a list stays one, as its name is all that tells it apart.
        (null, JsonObject { Count: > 0 } now) when !IsItem(path) => At(path, new JsonObject(), now),
        (JsonObject { Count: > 0 } old, null) when !IsItem(path) => At(path, old, new JsonObject()),
        (null, JsonArray { Count: > 0 } now) when AreWords(now) || AreNamed(now) => At(path, new JsonArray(), now),
        (JsonArray { Count: > 0 } old, null) when AreWords(old) || AreNamed(old) => At(path, old, new JsonArray()),
        _ => [new JsonChange.Value(path, before, after)],
    };

    private static bool IsItem(string path) => path.EndsWith(']');

    private static IEnumerable<JsonChange> Words(string path, JsonArray old, JsonArray now)
    {
        var (before, after) = (Texts(old), Texts(now));
        List<string> removed = [.. before.Except(after)], added = [.. after.Except(before)];
        return removed.Count + added.Count == 0 ? [] : [new JsonChange.Words(path, removed, added)];
    }

    private static IEnumerable<string> Texts(JsonArray words) => words.Select(word => word!.GetValue<string>());

    private static IEnumerable<JsonChange> Named(string path, JsonArray old, JsonArray now)
    {
        var (before, after) = (ByName(old), ByName(now));
        return before.Keys.Union(after.Keys).SelectMany(name =>
            At($"{path}[{name}]", before.GetValueOrDefault(name), after.GetValueOrDefault(name)));
    }

    private static bool AreNamed(JsonArray items)
    {
        var names = items.Select(NameOf).ToList();
        return !names.Contains(null) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    private static Dictionary<string, JsonNode?> ByName(JsonArray items) =>
        items.ToDictionary(item => NameOf(item)!, StringComparer.Ordinal);
}
