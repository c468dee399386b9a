using Microsoft.Extensions.AI;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Texts;

namespace Vetting.Language.Meaning;

/// <summary>
/// Meaning by the embedding model that the operator registered: the cosine similarity, below 0 counting as 0, with the
/// brief's phrase that is nearest, as one vector for all phrases is near to none of them, joined with what shared words
/// tell. From which similarity on a text is near depends on the model, so it is told from everyday captions compared with
/// the same brief.
/// </summary>
internal sealed class EmbeddingMeaning(IEmbeddingGenerator<string, Embedding<float>> generator, StemMeaning stems)
    : IMeaningReader
{
    private const int TextsARequest = 100;
    private const double ShareOfWords = 0.5;

    // Robust standard deviations above the median of what is near to nothing in particular.
    private const double Near = 4;
    private const double NormalConsistency = 1.4826;

    public MeaningMethod Method { get; } = new(
        generator.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata { DefaultModelId: { } model }
            ? model
            : generator.GetType().Name,
        "2", Reproducible: false);

    public async Task<IReadOnlyList<Nearness>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation)
    {
        var phrases = BriefPhrase.Of(brief);
        var spoken = await stems.CompareAsync(brief, texts, cancellation);
        var vectors = await EmbedAsync([.. phrases.Select(phrase => phrase.Text)], cancellation);
        var everyday = await EmbedAsync(EverydayCaptions.All, cancellation);
        var near = NearFrom([.. everyday.Select(vector => Best(vector, vectors).Similarity)]);
        var embedded = await EmbedAsync([.. texts.Select(text => text.Text)], cancellation);
        return [.. embedded.Zip(spoken, (vector, own) => Join(Best(vector, vectors), own))];

        Nearness Join((int Phrase, double Similarity) best, Nearness own) => new(
            Math.Round(1 - ((1 - best.Similarity) * (1 - (ShareOfWords * own.Similarity))), 4),
            own.Phrases.Count > 0 || best.Similarity < near || !phrases[best.Phrase].IsOwn
                ? own.Phrases
                : [new SpokenPhrase(phrases[best.Phrase].Text, 0, 0, IsNear: true)]);
    }

    private static double NearFrom(double[] everyday)
    {
        var median = Median(everyday);
        return median + (Near * NormalConsistency * Median([.. everyday.Select(value => Math.Abs(value - median))]));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private async Task<List<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var vectors = new List<float[]>(texts.Count);
        foreach (var chunk in texts.Chunk(TextsARequest))
        {
            var embeddings = await generator.GenerateAsync(chunk, cancellationToken: cancellation);
            vectors.AddRange(embeddings.Select(embedding => embedding.Vector.ToArray()));
        }

        return vectors;
    }

    private static (int Phrase, double Similarity) Best(float[] text, List<float[]> phrases) =>
        phrases.Select((phrase, index) => (index, Similarity(text, phrase))).MaxBy(near => near.Item2);

    private static double Similarity(float[] one, float[] other)
    {
        var size = Math.Sqrt(Product(one, one) * Product(other, other));
        return size == 0 ? 0 : Math.Round(Math.Clamp(Product(one, other) / size, 0, 1), 4);
    }

    private static double Product(float[] one, float[] other) =>
        one.Zip(other, (first, second) => (double)first * second).Sum();
}
