using Microsoft.Extensions.AI;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Texts;

namespace Vetting.Language.Meaning;

/// <summary>Meaning by the embedding model that the operator registered: cosine similarity, below 0 counting as 0.</summary>
internal sealed class EmbeddingMeaning(IEmbeddingGenerator<string, Embedding<float>> generator) : IMeaningReader
{
    private const int TextsARequest = 100;

    public MeaningMethod Method { get; } = new(
        generator.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata { DefaultModelId: { } model }
            ? model
            : generator.GetType().Name,
        "1", Reproducible: false);

    public async Task<IReadOnlyList<double>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation)
    {
        var wanted = await generator.GenerateAsync([BriefText.Of(brief)], cancellationToken: cancellation);
        var similarities = new List<double>(texts.Count);
        foreach (var chunk in texts.Chunk(TextsARequest))
        {
            var embeddings = await generator.GenerateAsync(
                [.. chunk.Select(text => text.Text)], cancellationToken: cancellation);
            similarities.AddRange(embeddings.Select(embedding => Similarity(embedding, wanted[0])));
        }

        return similarities;
    }

    private static double Similarity(Embedding<float> one, Embedding<float> other)
    {
        var (first, second) = (one.Vector.ToArray(), other.Vector.ToArray());
        var size = Math.Sqrt(Product(first, first) * Product(second, second));
        return size == 0 ? 0 : Math.Round(Math.Clamp(Product(first, second) / size, 0, 1), 4);
    }

    private static double Product(float[] one, float[] other) =>
        one.Zip(other, (first, second) => (double)first * second).Sum();
}
