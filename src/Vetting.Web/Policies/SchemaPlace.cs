using System.Globalization;
using System.Text.Json;

namespace Vetting.Web.Policies;

/// <summary>Where steps lead, in a file and in its schema.</summary>
internal static class SchemaPlace
{
    /// <returns>The value there, and its path, such as $.rules[0].severity.</returns>
    public static (JsonElement Value, string Path) In(JsonElement file, IEnumerable<string> steps)
    {
        var (value, path) = (file, "$");
        foreach (var step in steps)
        {
            path += value.ValueKind == JsonValueKind.Array ? $"[{step}]" : $".{step}";
            value = Step(value, step);
        }
        return (value, path);
    }

    /// <param name="steps">Keywords, names and indexes, $ref among them.</param>
    public static JsonElement Of(JsonElement schema, IEnumerable<string> steps)
    {
        var at = schema;
        foreach (var step in steps)
        {
            at = step == "$ref"
                ? at.GetProperty(step).GetString()!.Split('/').Skip(1).Aggregate(schema, Step)
                : Step(at, step);
        }

        return at;
    }

    private static JsonElement Step(JsonElement at, string step) => at.ValueKind == JsonValueKind.Array
        ? at[int.Parse(step, CultureInfo.InvariantCulture)]
        : at.GetProperty(step);
}
