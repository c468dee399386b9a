using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vetting.Core.Policies;

/// <summary>Finds in a layer what a path into the policy above it speaks of.</summary>
internal static partial class LayerPath
{
    /// <param name="path">Such as $.safety.rules[12].severity.</param>
    /// <returns>The place in the layer, or the nearest one around it; $ when the layer does not hold it.</returns>
    public static string Of(string path, JsonObject whole, JsonObject layer)
    {
        var direct = Follow(path, whole, layer, "$");
        return direct == "$.safety" || direct == "$.safety.rules" || direct == "$"
            ? Aside(path, whole, layer) ?? direct
            : direct;
    }

    /// <summary>A safety rule that the layer gives under rules.</summary>
    private static string? Aside(string path, JsonObject whole, JsonObject layer) =>
        Rule().Match(path) is { Success: true } rule
        && int.Parse(rule.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is var at
        && PolicyLayer.KeyOf((whole["safety"]?["rules"] as JsonArray)?[at]) is { } id
        && Find(layer["rules"] as JsonArray, id) is >= 0 and var index
            ? Follow($"${path[rule.Length..]}", whole["safety"]!["rules"]![at]!, layer["rules"]![index]!,
                $"$.rules[{index}]")
            : null;

    private static string Follow(string path, JsonNode whole, JsonNode layer, string found)
    {
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups[2] is { Success: true } name)
            {
                if (whole is not JsonObject members || layer is not JsonObject given || given[name.Value] is not { } next)
                    return found;
                (whole, layer, found) = (members[name.Value] ?? next, next, $"{found}.{name.Value}");
            }
            else
            {
                var index = int.Parse(step.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                if (layer is not JsonArray items || whole is not JsonArray all || index >= all.Count)
                    return found;
                var at = PolicyLayer.KeyOf(all[index]) is { } key ? Find(items, key) : index;
                if (at < 0 || at >= items.Count || items[at] is not { } item)
                    return found;
                (whole, layer, found) = (all[index]!, item, $"{found}[{at}]");
            }
        }

        return found;
    }

    private static int Find(JsonArray? items, string key) =>
        items is null ? -1 : items.Select(PolicyLayer.KeyOf).ToList().IndexOf(key);

    [GeneratedRegex(@"^\$\.safety\.rules\[(\d+)\]")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\[(\d+)\]|\.([^.\[]+)")]
    private static partial Regex Step();
}
