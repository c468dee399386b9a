using System.Text.Json.Serialization;
using Vetting.Core.Content;

namespace Vetting.Core.Analysis;

/// <summary>How meaning was compared.</summary>
/// <param name="Name">stems, or the embedding model's name.</param>
/// <param name="Reproducible">True when the same text and brief always get the same similarity.</param>
public sealed record MeaningMethod(string Name, string Version, bool Reproducible)
{
    /// <summary>The name of comparing by the words' stems and the words of its field, offline.</summary>
    public const string Stems = "stems";

    [JsonIgnore]
    public LocalizedText Title => Name == Stems
        ? new("racines des mots et vocabulaire du domaine", "word stems and the field's vocabulary")
        : new($"modèle « {Name} »", $"model “{Name}”");
}
