using System.Text.Json.Nodes;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>What is wrong with a layer, in the words and places of the layer itself.</summary>
internal static class LayerValidator
{
    /// <param name="below">A whole policy.</param>
    /// <param name="result">The layer over it.</param>
    public static IReadOnlyList<FieldError> Find(JsonObject below, JsonObject layer, JsonObject result)
    {
        List<FieldError> errors = [.. Twice(layer), .. Unknown(below, layer)];
        if (errors.Count > 0)
            return errors;
        try
        {
            PolicyFile.Read(result);
            return [];
        }
        catch (PolicyException wrong)
        {
            return [.. wrong.Errors.Select(error => error with { Field = LayerPath.Of(error.Field, result, layer) })];
        }
    }

    private static IEnumerable<FieldError> Twice(JsonObject layer) => Named(layer)
        .GroupBy(rule => rule.Id).Where(same => same.Count() > 1)
        .Select(same => new FieldError(same.Last().Path, $"{same.Key} is given twice; give it once."));

    /// <summary>Under rules only rules that exist can be laid over; under safety.rules a new one must be whole.</summary>
    private static IEnumerable<FieldError> Unknown(JsonObject below, JsonObject layer)
    {
        var known = PolicyLayer.SafetyRules(below).Select(PolicyLayer.KeyOf).OfType<string>()
            .Concat(RuleIds.All).ToList();
        foreach (var (id, path, rule) in Named(layer).Where(rule => !known.Contains(rule.Id)))
        {
            if (path.StartsWith("$.rules", StringComparison.Ordinal))
            {
                yield return new FieldError(path, $"There is no rule {id}{Spelling.Hint(id, known)}.");
            }
            else if (rule["terms"] is null && rule["patterns"] is null && rule["together"] is null)
            {
                yield return new FieldError(path, $"There is no rule {id} to lay this over, and a new one needs terms, "
                    + $"patterns or together{Spelling.Hint(id, known)}.");
            }
        }
    }

    private static IEnumerable<(string Id, string Path, JsonObject Rule)> Named(JsonObject layer) =>
        Items(layer["rules"], "$.rules").Concat(Items((layer["safety"] as JsonObject)?["rules"], "$.safety.rules"));

    private static IEnumerable<(string Id, string Path, JsonObject Rule)> Items(JsonNode? rules, string path) =>
        (rules as JsonArray ?? []).Index().Where(at => PolicyLayer.KeyOf(at.Item) is not null)
            .Select(at => (PolicyLayer.KeyOf(at.Item)!, $"{path}[{at.Index}].id", at.Item!.AsObject()));
}
