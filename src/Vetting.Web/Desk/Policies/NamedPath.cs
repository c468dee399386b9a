using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vetting.Web.Desk.Policies;

/// <summary>
/// Places in a policy or a layer, where items of lists go by what names them: dimensions[fit].weight,
/// rules[safety.alcohol].severity.
/// </summary>
internal static partial class NamedPath
{
    /// <returns>Null where nothing stands there.</returns>
    public static JsonNode? Find(JsonObject root, string path)
    {
        JsonNode? at = root;
        foreach (var (name, item) in Steps(path))
        {
            at = (at as JsonObject)?[name];
            if (item is not null)
                at = (at as JsonArray)?.FirstOrDefault(one => KeyOf(one).Value == item);
        }

        return at;
    }

    /// <summary>Puts a value there; null takes it away, with all around it that then says nothing.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        if (Steps(path).ToList() is { Count: > 0 } steps)
            Set(root, steps, value);
    }

    /// <summary>The same place by names.</summary>
    /// <param name="path">By numbers, such as $.dimensions[4].weight.</param>
    public static string Named(JsonObject root, string path)
    {
        JsonNode? at = root;
        var named = new List<string>();
        foreach (Match step in Numbered().Matches(path))
        {
            if (step.Groups[2].Success)
            {
                at = (at as JsonObject)?[step.Groups[2].Value];
                named.Add(step.Groups[2].Value);
            }
            else if (named.Count > 0)
            {
                var place = int.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture);
                at = (at as JsonArray)?.ElementAtOrDefault(place);
                named[^1] += $"[{KeyOf(at).Value ?? step.Groups[1].Value}]";
            }
        }

        return string.Join('.', named);
    }

    private static bool Set(JsonObject members, IReadOnlyList<(string Name, string? Item)> steps, JsonNode? value)
    {
        var (name, item) = steps[0];
        if (item is not null)
            SetItem(members, name, item, [.. steps.Skip(1)], value);
        else if (steps.Count == 1)
            Put(members, name, value);
        else if (value is not null || members[name] is JsonObject)
            SetIn(members, name, [.. steps.Skip(1)], value);
        return members.Count == 0;
    }

    private static void Put(JsonObject members, string name, JsonNode? value)
    {
        members.Remove(name);
        if (value is not null)
            members[name] = value;
    }

    private static void SetIn(JsonObject members, string name, IReadOnlyList<(string, string?)> rest, JsonNode? value)
    {
        var inner = members[name] as JsonObject ?? [];
        members[name] = inner;
        if (Set(inner, rest, value))
            members.Remove(name);
    }

    private static void SetItem(
        JsonObject members, string name, string item, IReadOnlyList<(string, string?)> rest, JsonNode? value)
    {
        var items = members[name] as JsonArray ?? [];
        var found = items.FirstOrDefault(one => KeyOf(one).Value == item) as JsonObject;
        if (found is null)
        {
            if (value is null)
                return;
            found = new JsonObject { [name is "dimensions" or "guards" ? "dimension" : "id"] = item };
            items.Add(found);
        }

        members[name] = items;
        Set(found, rest, value);
        // Its name alone says nothing.
        if (found.Count == 1)
            items.Remove(found);
        if (items.Count == 0)
            members.Remove(name);
    }

    private static (string? Name, string? Value) KeyOf(JsonNode? item) =>
        item is not JsonObject members ? (null, null)
        : members["id"] is JsonValue id ? ("id", id.ToString())
        : members["dimension"] is JsonValue dimension ? ("dimension", dimension.ToString())
        : (null, null);

    private static IEnumerable<(string Name, string? Item)> Steps(string path) => Step().Matches(path)
        .Select(step => (step.Groups[1].Value, step.Groups[2].Success ? step.Groups[2].Value : null));

    [GeneratedRegex(@"([^.\[\]]+)(?:\[([^\]]+)\])?", RegexOptions.NonBacktracking)]
    private static partial Regex Step();

    [GeneratedRegex(@"\[(\d+)\]|\.([^.\[]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
