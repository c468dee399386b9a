using System.Globalization;
using System.Text.Json;

namespace Vetting.Sources.Exports.TikTok;

/// <summary>
/// The members of one object. Their case changes from year to year; numbers come as text, and what is not there as
/// null, an empty text, "None" or "N/A".
/// </summary>
internal readonly struct TikTokFields(JsonElement item)
{
    /// <summary>Null when there is nothing.</summary>
    public string? Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.Name is { } own && item.Text(own) is { Length: > 0 } text
            && text is not ("None" or "N/A") ? text : null,
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.Raw,
        _ => null,
    };

    public long? Count(string name) =>
        long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count < 1_000_000_000_000_000 ? count : null;

    private (JsonValueKind ValueKind, string Name, string Raw)? Find(string name)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in item.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return (member.Value.ValueKind, member.Name, member.Value.GetRawText());
        }

        return null;
    }
}
