using System.Text.Json;
using Json.Schema;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Policies;

/// <summary>What a layer's shape has wrong, by the policies' schema.</summary>
internal static class SchemaCheck
{
    private static readonly EvaluationOptions Everything =
        new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private static readonly JsonElement Document = JsonElement.Parse(PolicyFile.Schema);
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.Build(Document));

    /// <returns>Fields start with $.</returns>
    public static IReadOnlyList<FieldError> Find(JsonElement layer) =>
        [.. Refused(Schema.Value.Evaluate(layer, Everything)).SelectMany(result => Mistakes(layer, result)).Distinct()];

    /// <summary>The results that have errors of their own.</summary>
    private static IEnumerable<EvaluationResults> Refused(EvaluationResults result)
    {
        if (result.IsValid)
            return [];
        var details = result.Details ?? [];
        // Of several shapes that would do, those of the value's own type are meant: something in it is wrong.
        var meant = details.Where(detail => IsChoice(detail) && !IsOfWrongType(detail)).ToList();
        var told = meant.Count == 0 ? details : details.Where(detail => !IsChoice(detail) || meant.Contains(detail));
        return told.SelectMany(Refused).Prepend(result);
    }

    private static bool IsChoice(EvaluationResults result) => Steps($"{result.EvaluationPath}") is [.., "anyOf", _];

    private static bool IsOfWrongType(EvaluationResults result) =>
        result.Errors?.ContainsKey("type") == true || (result.Details ?? []).Any(detail =>
            $"{detail.InstanceLocation}" == $"{result.InstanceLocation}" && IsOfWrongType(detail));

    private static IEnumerable<FieldError> Mistakes(JsonElement layer, EvaluationResults result)
    {
        var steps = Steps($"{result.EvaluationPath}");
        var (value, path) = SchemaPlace.In(layer, Steps($"{result.InstanceLocation}"));
        foreach (var keyword in (result.Errors ?? []).Keys)
        {
            // What no shape allows has an error without a keyword; which names there are, the schema around it says.
            foreach (var sentence in keyword.Length == 0
                ? [SchemaMistake.Unknown(path, SchemaPlace.Of(Document, steps[..^1]))]
                : SchemaMistake.Of(keyword, SchemaPlace.Of(Document, steps), value))
            {
                yield return new FieldError(path, sentence);
            }
        }
    }

    /// <summary>A JSON pointer's reference tokens, RFC 6901.</summary>
    private static string[] Steps(string pointer) =>
    [
        .. pointer.Split('/').Skip(1).Select(step => step
            .Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
    ];
}
