using System.Text.Json;

namespace Vetting.Sources.Exports.Meta;

/// <summary>
/// Members named in the language of the account, in both of Meta's shapes: string_map_data, an object of them, and
/// label_values, a list. The names come as mojibake too.
/// </summary>
internal sealed class LabelValues
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    public LabelValues(JsonElement entry)
    {
        if (entry.Member("string_map_data") is { ValueKind: JsonValueKind.Object } map)
        {
            foreach (var member in map.EnumerateObject())
                _values.TryAdd(Key(member.Name), member.Value);
        }

        foreach (var member in entry.Items("label_values"))
        {
            if (member.Text("label") is { } label)
                _values.TryAdd(Key(label), member);
        }
    }

    public bool Any => _values.Count > 0;

    /// <summary>The words under the first of these labels that is there.</summary>
    /// <param name="labels">In lower case, without accents.</param>
    public string? Words(IEnumerable<string> labels) =>
        Find(labels) is { } member ? member.Words("value") : null;

    public bool Has(IEnumerable<string> labels) => Find(labels) is not null;

    /// <summary>An address of the platform's own, under whatever label.</summary>
    /// <param name="site">Such as https://www.instagram.com/.</param>
    public string? Address(string site) => _values.Values
        .SelectMany(member => new[] { member.Text("href"), member.Text("value") })
        .FirstOrDefault(address => address?.StartsWith(site, StringComparison.OrdinalIgnoreCase) == true);

    private JsonElement? Find(IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            if (_values.TryGetValue(label, out var member))
                return member;
        }

        return null;
    }

    private static string Key(string label) => BareName.Of(Mojibake.Repair(label));
}
