using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Vetting.Sources;

/// <summary>Reads members of documents from outside, where any of them may be missing or of another kind.</summary>
internal static partial class JsonMembers
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>Half a surrogate pair, as where an exporter cut an emoji in two, becomes U+FFFD.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name)?.AsText();

    /// <summary>The same of a value itself; null when it is no text.</summary>
    public static string? AsText(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;

        // An escaped half is well-formed JSON, but no text; bytes that are no UTF-8 pass for a string as well. To let each
        // such value throw would take a file of them a thousand times as long.
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return Utf8.IsValid(raw) && raw.IndexOf(@"\ud"u8) < 0 && raw.IndexOf(@"\uD"u8) < 0
            ? value.GetString()
            : JsonSerializer.Deserialize<string>(Escape().Replace(
                Encoding.UTF8.GetString(raw), escape => escape.Groups["half"].Success ? @"\uFFFD" : escape.Value));
    }

    /// <summary>A whole number of 0 or more, and small enough for thousands of them to add up.</summary>
    public static long? Count(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } member
            && member.TryGetInt64(out var count) && count is >= 0 and < 1_000_000_000_000_000
            ? count
            : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Fields(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    [GeneratedRegex(@"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(?<half>u[dD][89a-fA-F][\da-fA-F]{2})|.)")]
    private static partial Regex Escape();
}
