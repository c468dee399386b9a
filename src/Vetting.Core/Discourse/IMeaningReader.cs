using System.Text.Json.Serialization;
using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Core.Discourse;

/// <summary>Tells how near texts are in meaning to what a brief wants.</summary>
public interface IMeaningReader
{
    MeaningMethod Method { get; }

    /// <returns>One similarity a text, 0 (nothing in common) to 1, to 4 decimals, in the order of the texts.</returns>
    Task<IReadOnlyList<double>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation);
}

/// <summary>How meaning was compared.</summary>
/// <param name="Name">stems, or the embedding model's name.</param>
/// <param name="Reproducible">True when the same text and brief always get the same similarity.</param>
public sealed record MeaningMethod(string Name, string Version, bool Reproducible)
{
    /// <summary>The name of comparing by the words' stems and runs of letters, offline.</summary>
    public const string Stems = "stems";

    [JsonIgnore]
    public LocalizedText Title => Name == Stems
        ? new("racines des mots et groupes de lettres", "word stems and runs of letters")
        : new($"modèle « {Name} »", $"model “{Name}”");
}

/// <summary>How near each text is to the brief.</summary>
public sealed record BriefMeaning(MeaningMethod Method, SortedDictionary<string, double> ByTextHash);
