using System.Text.Json;
using Vetting.Core.Policies;

namespace Vetting.Web.Policies;

/// <summary>A schema's complaint as a sentence that says what should be there.</summary>
internal static class SchemaMistake
{
    /// <param name="keyword">Of the schema, which the value does not fit.</param>
    public static IEnumerable<string> Of(string keyword, JsonElement schema, JsonElement value)
    {
        var limit = schema.TryGetProperty(keyword, out var found) ? found : default;
        return keyword switch
        {
            "required" => limit.EnumerateArray().Select(name => name.GetString()!)
                .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{name} is missing."),
            // Its branches say more.
            "anyOf" or "allOf" or "properties" or "items" or "additionalProperties" or "$ref" => [],
            // The policy's own reading says why.
            "format" when limit.ValueEquals("regex") => [],
            _ => [Sentence(keyword, limit, value)],
        };
    }

    /// <param name="path">Ends with the member's name.</param>
    /// <param name="schema">Of the object that it stands in.</param>
    public static string Unknown(string path, JsonElement schema)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var known = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name)
            : [];
        return $"{name} is not known here{Spelling.Hint(name, known)}.";
    }

    private static string Sentence(string keyword, JsonElement limit, JsonElement value) => keyword switch
    {
        "type" => $"should be {Kind(limit.ToString())}.",
        "enum" => Choices([.. limit.EnumerateArray().Select(choice => choice.ToString())], value),
        "format" when limit.ValueEquals("date") => "should be a date such as 2026-01-31.",
        "format" => "should be an address such as https://example.org.",
        "minimum" => $"should be at least {limit}.",
        "exclusiveMinimum" => $"should be more than {limit}.",
        "maximum" => $"should be at most {limit}.",
        "minLength" => "should not be empty.",
        "maxLength" => $"should be at most {limit} characters.",
        "pattern" => $"should be of the form {limit}.",
        "minItems" => $"should have {limit} items or more.",
        "maxItems" => $"should have {limit} items or fewer.",
        "uniqueItems" => "should give each item once.",
        _ => $"does not fit the schema ({keyword}).",
    };

    private static string Kind(string type) => type switch
    {
        "string" => "text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        _ => "an object",
    };

    private static string Choices(IReadOnlyList<string> choices, JsonElement value) => choices.Count <= 8
        ? $"should be one of {string.Join(", ", choices)}."
        : $"There is no {value}{Spelling.Hint(value.ToString(), choices)}.";
}
