namespace Vetting.Core.Content;

/// <summary>A sentence in both languages of the product.</summary>
public sealed record LocalizedText(string Fr, string En)
{
    /// <param name="language">A BCP 47 tag; anything that is not French reads English.</param>
    public string In(string language) => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Fr : En;

    /// <summary>Replaces {name} by its value in both languages.</summary>
    public LocalizedText With(string name, LocalizedText value) =>
        new(Fr.Replace($"{{{name}}}", value.Fr, StringComparison.Ordinal),
            En.Replace($"{{{name}}}", value.En, StringComparison.Ordinal));

    public LocalizedText With(string name, string value) => With(name, new LocalizedText(value, value));
}
