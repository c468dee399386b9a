using System.Text.Json.Nodes;

namespace Vetting.Core.Versions;

/// <summary>Puts together what two people made of one JSON document.</summary>
/// <param name="Clashes">Paths at which both changed it, each in their own way; there the merged one has mine.</param>
public sealed record JsonMerge(JsonNode? Merged, IReadOnlyList<string> Clashes)
{
    /// <param name="from">What both had before them.</param>
    public static JsonMerge Of(JsonNode? from, JsonNode? mine, JsonNode? theirs)
    {
        List<string> clashes = [];
        return new JsonMerge(Merge("", from, mine, theirs, clashes), clashes);
    }

    private static JsonNode? Merge(string path, JsonNode? from, JsonNode? mine, JsonNode? theirs, List<string> clashes)
    {
        if (JsonNode.DeepEquals(mine, theirs) || JsonNode.DeepEquals(from, theirs))
            return mine?.DeepClone();
        if (JsonNode.DeepEquals(from, mine))
            return theirs?.DeepClone();
        switch (from, mine, theirs)
        {
            case (var old, JsonObject own, JsonObject other) when old is null or JsonObject:
                return Members(path, old as JsonObject ?? [], own, other, clashes);
            case (JsonArray old, JsonArray own, JsonArray other)
                when JsonChanges.AreWords(old) && JsonChanges.AreWords(own) && JsonChanges.AreWords(other):
                return Words(old, own, other);
            default:
                clashes.Add(path);
                return mine?.DeepClone();
        }
    }

    private static JsonObject Members(
        string path, JsonObject from, JsonObject mine, JsonObject theirs, List<string> clashes)
    {
        var merged = new JsonObject();
        foreach (var name in mine.Select(member => member.Key).Union(theirs.Select(member => member.Key)))
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (Merge(at, from[name], mine[name], theirs[name], clashes) is { } value)
                merged[name] = value;
        }

        return merged;
    }

    private static JsonArray Words(JsonArray from, JsonArray mine, JsonArray theirs)
    {
        List<string> old = [.. Texts(from)], other = [.. Texts(theirs)];
        var kept = Texts(mine).Where(word => !old.Contains(word) || other.Contains(word)).ToList();
        return [.. kept.Concat(other.Except(old).Except(kept)).Select(word => (JsonNode)word)];
    }

    private static IEnumerable<string> Texts(JsonArray words) => words.Select(word => word!.GetValue<string>());
}
