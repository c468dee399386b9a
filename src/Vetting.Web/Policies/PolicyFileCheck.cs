using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Policies;

/// <summary>All that is wrong with a policy's layer: as JSON, by its schema, and over what it is laid over.</summary>
public static class PolicyFileCheck
{
    private const string Part = "policyPart";

    /// <param name="under">A brand's file that the layer is laid over, as a brief's part is; null for the built-in policy
    /// alone.</param>
    /// <returns>In the order of the file; empty when it is in order.</returns>
    public static IReadOnlyList<PolicyMistake> Find(byte[] file, byte[]? under = null)
    {
        if (BrokenJson.Find(file) is { } broken)
            return [broken];
        var places = JsonPlaces.Of(file);
        if (places.Twice.Count > 0)
            return [.. places.Twice.Select(twice => At(places, twice))];
        if (Unreadable(file) is { Count: > 0 } unreadable)
            return [.. unreadable.Select(error => At(places, error))];
        var found = Shape(file).Select(error => At(places, error)).ToList();
        // What the schema has said of a place is not said again in other words.
        var more = Over(file, under).Select(error => At(places, error))
            .Where(error => !found.Any(said => said.Line == error.Line)).ToList();
        return [.. found.Concat(more).Distinct().OrderBy(error => error.Line).ThenBy(error => error.Column)];
    }

    /// <summary>What the schema says, whatever the layer is to be laid over; fields start with $.</summary>
    /// <param name="layer">Valid JSON.</param>
    public static IReadOnlyList<FieldError> Shape(byte[] layer) =>
        Unreadable(layer) is { Count: > 0 } unreadable ? unreadable : SchemaCheck.Find(JsonElement.Parse(layer));

    private static IReadOnlyList<FieldError> Unreadable(byte[] file) => Errors(() => PolicyFile.Parse(file));

    private static IReadOnlyList<FieldError> Over(byte[] file, byte[]? under) => under is null
        ? Errors(() => EffectivePolicies.Compose(file))
        : [.. Errors(() => EffectivePolicies.Compose(under, JsonElement.Parse(file))).Select(InPart)];

    /// <summary>A part's errors start with policyPart where a file's start with $.</summary>
    private static FieldError InPart(FieldError error) => error.Field.StartsWith(Part, StringComparison.Ordinal)
        ? error with { Field = $"${error.Field[Part.Length..]}" }
        : error;

    private static IReadOnlyList<FieldError> Errors(Func<object> read)
    {
        try
        {
            read();
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
public sealed record PolicyMistake(string Path, int Line, int Column, string Message);
