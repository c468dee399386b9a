using System.Text.Json.Nodes;

namespace Vetting.Core.Policies;

/// <summary>
/// A part of a policy laid over another: built-in packs, then a brand's file, then a brief's part. Of the policy's own
/// shape with everything left out that stays as it is below:
/// <list type="bullet">
/// <item>objects are laid over member by member; a benchmark table and other values replace what is below;</item>
/// <item>items of a list with ids (or dimensions) are laid over the item of the same id, others are added;</item>
/// <item>terms, phrases, what excuses them, patterns and co-occurrences are added to the rule's own; a rule's member without
/// takes terms out;</item>
/// <item>a safety rule may be laid over under rules as well as under safety.rules.</item>
/// </list>
/// </summary>
public static class PolicyLayer
{
    private static readonly string[] Whole = ["benchmarks"];
    private static readonly string[] Added = ["terms", "except", "patterns", "together", "phrases", "unless"];

    /// <returns>A new object; neither of the given ones is changed.</returns>
    public static JsonObject Over(JsonObject below, JsonObject layer)
    {
        var result = Merge(below, Routed(below, layer));
        result.Remove("$schema");
        foreach (var rule in SafetyRules(result))
            TakeOut(rule);
        return result;
    }

    /// <summary>The safety rules of a policy or a layer.</summary>
    internal static IEnumerable<JsonObject> SafetyRules(JsonObject policy) =>
        policy["safety"] is JsonObject safety && safety["rules"] is JsonArray rules ? rules.OfType<JsonObject>() : [];

    /// <summary>What names an item in a list: its id, or the dimension it is about; null when nothing does.</summary>
    internal static string? KeyOf(JsonNode? item) => item is not JsonObject members ? null
        : Text(members["id"]) ?? Text(members["dimension"]);

    internal static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Rules named under rules go where the rule of their id is.</summary>
    private static JsonObject Routed(JsonObject below, JsonObject layer)
    {
        var safety = SafetyRules(below).Select(KeyOf).ToHashSet();
        if (layer["rules"] is not JsonArray rules || !rules.Any(rule => KeyOf(rule) is { } id && safety.Contains(id)))
            return layer;
        var routed = layer.DeepClone().AsObject();
        var moved = rules.Where(rule => KeyOf(rule) is { } id && safety.Contains(id)).ToList();
        routed["rules"] = Copied(rules.Except(moved));
        var section = routed["safety"] as JsonObject ?? [];
        routed["safety"] = section;
        section["rules"] = Copied((section["rules"] as JsonArray ?? []).Concat(moved));
        return routed;
    }

    private static JsonArray Copied(IEnumerable<JsonNode?> items) => [.. items.Select(item => item?.DeepClone())];

    private static JsonObject Merge(JsonObject below, JsonObject above)
    {
        var result = below.DeepClone().AsObject();
        foreach (var (name, value) in above)
            result[name] = Merge(name, result[name], value);
        return result;
    }

    private static JsonNode? Merge(string name, JsonNode? below, JsonNode? above) => (below, above) switch
    {
        _ when Whole.Contains(name) => above?.DeepClone(),
        (JsonObject under, JsonObject over) when Added.Contains(name) => Add(under, over),
        (JsonArray under, JsonArray over) when Added.Contains(name) => Add(under, over),
        (JsonObject under, JsonObject over) => Merge(under, over),
        (JsonArray under, JsonArray over) when over.Count > 0 && over.All(item => KeyOf(item) is not null) =>
            MergeByKey(under, over),
        (JsonArray under, JsonArray { Count: 0 }) when under.Any(item => KeyOf(item) is not null) => under.DeepClone(),
        _ => above?.DeepClone(),
    };

    private static JsonArray MergeByKey(JsonArray below, JsonArray above)
    {
        var result = below.DeepClone().AsArray();
        foreach (var item in above.OfType<JsonObject>())
        {
            var at = result.Select(KeyOf).ToList().IndexOf(KeyOf(item));
            if (at < 0)
                result.Add(item.DeepClone());
            else
                result[at] = Merge(result[at]!.AsObject(), item);
        }

        return result;
    }

    /// <summary>Lists by language: each holds what either holds.</summary>
    private static JsonObject Add(JsonObject below, JsonObject above)
    {
        var result = below.DeepClone().AsObject();
        foreach (var (name, value) in above)
        {
            result[name] = result[name] is JsonArray under && value is JsonArray over
                ? Add(under, over)
                : value?.DeepClone();
        }

        return result;
    }

    private static JsonArray Add(JsonArray below, JsonArray above) =>
    [
        .. below.Select(item => item?.DeepClone()),
        .. above.Where(item => !below.Any(known => JsonNode.DeepEquals(known, item))).Select(item => item?.DeepClone()),
    ];

    private static void TakeOut(JsonObject rule)
    {
        if (rule["without"] is not JsonArray without || rule["terms"] is not JsonObject terms)
            return;
        var gone = without.Select(Text).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in terms.ToList())
        {
            if (value is JsonArray list)
                terms[name] = Copied(list.Where(term => Text(term) is not { } text || !gone.Contains(text)));
        }

        rule.Remove("without");
    }
}
