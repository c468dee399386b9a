using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vetting.Core.Content;

/// <summary>
/// One value, one byte sequence: members sorted by UTF-16 code unit, no white space, shortest round-trip numbers, after
/// RFC 8785. Numbers are rounded to 6 decimals so that the last bit of a double never decides a hash.
/// </summary>
public static class CanonicalJson
{
    public static byte[] Serialize<T>(T value)
    {
        var node = JsonSerializer.SerializeToNode(value, Json.Options);
        return JsonSerializer.SerializeToUtf8Bytes(Sort(node), Json.Options);
    }

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => Rounded(number),
        null => null,
        _ => node.DeepClone(),
    };

    private static JsonValue Rounded(JsonValue number)
    {
        var value = decimal.Parse(number.ToJsonString(), System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture);
        var rounded = Math.Round(value, 6, MidpointRounding.ToEven);
        // Dividing by one with 28 zeros drops trailing zeros: 1.50 and 1.5 are one number.
        return JsonValue.Create(rounded / 1.0000000000000000000000000000m);
    }
}
