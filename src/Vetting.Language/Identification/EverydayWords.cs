using System.Collections.Frozen;

namespace Vetting.Language.Identification;

/// <summary>
/// The frequent words of each language, and how much each raises the odds of the languages that have it: ×4 where it was
/// chosen to tell them apart, ×3 where a list of stop words has it, ×2 where the vocabulary of tone has it.
/// </summary>
internal sealed class EverydayWords
{
    private const double Marker = 4;
    private const double StopWord = 3;
    private const double Known = 2;

    // The power that these are raised to for a word that no analysed language has.
    private const double Strange = 1.5;

    private const int LongestEnding = 2;
    private const int ShortestStem = 5;

    private readonly FrozenDictionary<string, Weight[]> _weights;

    /// <param name="markers">By ISO 639-1, as all are.</param>
    public EverydayWords(
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> markers,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> stopWords,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> vocabularies, IReadOnlyCollection<string> analysed)
    {
        _weights = Weights(markers, Marker).Concat(Weights(stopWords, StopWord)).Concat(Weights(vocabularies, Known))
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                word => word.Key,
                word => Weights([.. word.Select(entry => entry.Weight).DistinctBy(weight => weight.Language)], analysed),
                StringComparer.Ordinal);
    }

    /// <summary>The languages that have this word among theirs, or one that it is a form of by its ending.</summary>
    public ReadOnlySpan<Weight> Of(string word)
    {
        var lookup = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 0; cut == 0 || (cut <= LongestEnding && word.Length - cut >= ShortestStem); cut++)
        {
            if (lookup.TryGetValue(word.AsSpan(..^cut), out var weights))
                return weights;
        }

        return [];
    }

    // Thousands of words of the analysed languages are known: what none of them has is a stranger's.
    private static Weight[] Weights(Weight[] weights, IReadOnlyCollection<string> analysed) =>
        weights.Any(weight => analysed.Contains(weight.Language)) ? weights
            : [.. weights.Select(weight => weight with { Odds = weight.Odds * Strange })];

    private static IEnumerable<(string Word, Weight Weight)> Weights(
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> lists, double odds) =>
        lists.SelectMany(list => list.Value, (list, word) => (word, new Weight(list.Key, Math.Log(odds))));

    /// <param name="Odds">The logarithm of a factor.</param>
    internal readonly record struct Weight(string Language, double Odds);
}
