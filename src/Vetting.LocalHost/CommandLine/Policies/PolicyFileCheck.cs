using System.Text;
using System.Text.Json;
using NJsonSchema;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>All that is wrong with a policy file: as JSON, by its schema, and over the built-in policy.</summary>
internal static class PolicyFileCheck
{
    /// <returns>In the order of the file; empty when it is in order.</returns>
    public static async Task<IReadOnlyList<PolicyMistake>> FindAsync(byte[] file, CancellationToken cancellation)
    {
        if (NotJson(file) is { } broken)
            return [broken];
        var places = JsonPlaces.Of(file);
        var schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(PolicyFile.Schema), cancellation);
        var shape = schema.Validate(Encoding.UTF8.GetString(file)).SelectMany(SchemaMistake.Of).ToList();
        var found = shape.Select(error => At(places, error)).ToList();
        // What the schema has said of a place is not said again in other words.
        var more = Over(file).Select(error => At(places, error))
            .Where(error => !found.Any(said => said.Line == error.Line)).ToList();
        return [.. found.Concat(more).Distinct().OrderBy(error => error.Line).ThenBy(error => error.Column)];
    }

    private static PolicyMistake? NotJson(byte[] file)
    {
        try
        {
            using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 32 });
            return null;
        }
        catch (JsonException wrong)
        {
            return new PolicyMistake("$", (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1,
                $"The file stops being JSON here. {wrong.Message.Split(" LineNumber:")[0]}");
        }
    }

    private static IReadOnlyList<FieldError> Over(byte[] file)
    {
        try
        {
            EffectivePolicies.Compose(file);
            return [];
        }
        catch (PolicyException wrong)
        {
            return wrong.Errors;
        }
    }

    private static PolicyMistake At(JsonPlaces places, FieldError error)
    {
        var (line, column) = places.Find(error.Field);
        return new PolicyMistake(error.Field, line, column, error.Message);
    }
}

/// <param name="Path">Such as $.rules[0].severity.</param>
/// <param name="Line">From 1, as editors count.</param>
/// <param name="Column">From 1.</param>
internal sealed record PolicyMistake(string Path, int Line, int Column, string Message);
