namespace Vetting.Core.Analysis;

/// <summary>How near each text is to the brief.</summary>
/// <param name="Phrases">
/// By the hash of those texts that speak of one; null where phrases were not looked for, as in analyses stored before.
/// </param>
public sealed record BriefMeaning(
    MeaningMethod Method, SortedDictionary<string, double> ByTextHash,
    SortedDictionary<string, IReadOnlyList<SpokenPhrase>>? Phrases = null)
{
    /// <param name="nearness">One a text, in the order of the hashes.</param>
    internal static BriefMeaning Of(
        MeaningMethod method, IEnumerable<string> hashes, IReadOnlyList<Nearness> nearness)
    {
        var byHash = hashes.Zip(nearness).ToList();
        return new BriefMeaning(
            method,
            new(byHash.ToDictionary(near => near.First, near => near.Second.Similarity), StringComparer.Ordinal),
            new(byHash.Where(near => near.Second.Phrases.Count > 0)
                .ToDictionary(near => near.First, near => near.Second.Phrases), StringComparer.Ordinal));
    }

    /// <returns>Null where phrases were not looked for.</returns>
    internal IReadOnlyList<SpokenPhrase>? Spoken(string hash) => Phrases?.GetValueOrDefault(hash, []);
}
