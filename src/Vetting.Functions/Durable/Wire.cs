using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Functions.Durable;

/// <summary>Everything that Durable Task carries is one JSON element, written the product's way and not the SDK's.</summary>
internal static class Wire
{
    public static JsonElement Write<T>(T value) => JsonSerializer.SerializeToElement(value, Json.Options);

    public static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json, Json.Options);

    public static T Read<T>(JsonElement json) => json.Deserialize<T>(Json.Options)!;

    /// <returns>Default when there is none, or none of that shape.</returns>
    public static T? TryRead<T>(string? json) where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<T>(json, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static T? TryRead<T>(JsonElement json) where T : class =>
        json.ValueKind == JsonValueKind.Object ? TryRead<T>(json.GetRawText()) : null;
}
