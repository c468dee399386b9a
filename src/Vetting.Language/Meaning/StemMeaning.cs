using Lucene.Net.Tartarus.Snowball;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Texts;
using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Meaning;

/// <summary>
/// Meaning by shared words, offline: the cosine between the stems of text and brief, with their runs of four letters at
/// less weight, so that "légume" is near "légumineuse". Synonyms it does not know.
/// </summary>
internal sealed class StemMeaning : IMeaningReader
{
    private const int RunLength = 4;
    private const double RunWeight = 0.25;

    private readonly Library _library = new(EmbeddedAnalyser.Languages);

    public MeaningMethod Method { get; } = new(MeaningMethod.Stems, "1", Reproducible: true);

    public Task<IReadOnlyList<double>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation)
    {
        // The brief's own words may be of any language: they are read as the text's language would.
        var wanted = BriefText.Of(brief);
        var briefs = texts.Select(text => text.Language ?? "").Distinct()
            .ToDictionary(language => language, language => Features(wanted, language));
        IReadOnlyList<double> similarities =
            [.. texts.Select(text => Cosine(Features(text.Text, text.Language), briefs[text.Language ?? ""]))];
        return Task.FromResult(similarities);
    }

    private SortedDictionary<string, double> Features(string text, string? language)
    {
        var features = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var vocabulary = _library.For(language)?.Vocabulary;
        var stemmer = Stemmers.For(language);
        foreach (var token in _library.Tokeniser.Tokenise(text))
        {
            if (token.Kind == TokenKind.Word && vocabulary?.IsEmpty(token.Key) != true)
                AddWord(features, token.Key, stemmer);
        }

        return features;
    }

    private static void AddWord(SortedDictionary<string, double> features, string word, SnowballProgram? stemmer)
    {
        Add(features, stemmer.Stem(word), 1);
        for (var at = 0; at + RunLength <= word.Length; at++)
            Add(features, $"…{word.AsSpan(at, RunLength)}", RunWeight);
    }

    private static void Add(SortedDictionary<string, double> features, string feature, double weight) =>
        features[feature] = features.GetValueOrDefault(feature) + weight;

    private static double Cosine(SortedDictionary<string, double> one, SortedDictionary<string, double> other)
    {
        var product = one.Sum(feature => feature.Value * other.GetValueOrDefault(feature.Key));
        return product == 0 ? 0 : Math.Round(product / Math.Sqrt(Square(one) * Square(other)), 4);
    }

    private static double Square(SortedDictionary<string, double> features) =>
        features.Values.Sum(weight => weight * weight);
}
