using System.Text.RegularExpressions;

namespace Vetting.Core.Content;

/// <summary>A sentence in both languages of the product.</summary>
public sealed partial record LocalizedText(string Fr, string En)
{
    /// <param name="language">A BCP 47 tag; anything that is not French reads English.</param>
    public string In(string language) => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Fr : En;

    /// <summary>
    /// Replaces each {name} by its value, all in one pass: what a value itself holds in braces, such as a handle, stays
    /// as it is, and so does a place that no value is given for.
    /// </summary>
    public LocalizedText With(params (string Name, LocalizedText Value)[] values)
    {
        return new LocalizedText(Filled(Fr, value => value.Fr), Filled(En, value => value.En));

        string Filled(string text, Func<LocalizedText, string> language) => Place().Replace(text, place =>
            values.FirstOrDefault(value => value.Name == place.Groups[1].Value).Value is { } value
                ? language(value)
                : place.Value);
    }

    /// <summary>The same with values that read alike in both languages, such as names.</summary>
    public LocalizedText With(params (string Name, string Value)[] values) =>
        With([.. values.Select(value => (value.Name, new LocalizedText(value.Value, value.Value)))]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
