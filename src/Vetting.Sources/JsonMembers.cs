using System.Text.Json;

namespace Vetting.Sources;

/// <summary>Reads members of documents from outside, where any of them may be missing or of another kind.</summary>
internal static class JsonMembers
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(this JsonElement element, string name)
    {
        try
        {
            return element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is well-formed JSON, but no text.
            return null;
        }
    }

    /// <summary>A whole number of 0 or more, and small enough for thousands of them to add up.</summary>
    public static long? Count(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } member
            && member.TryGetInt64(out var count) && count is >= 0 and < 1_000_000_000_000_000
            ? count
            : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];
}
