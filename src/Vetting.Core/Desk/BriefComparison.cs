using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Findings;
using Vetting.Core.Texts;

namespace Vetting.Core.Desk;

/// <summary>What posts say of a brief that they were not read for.</summary>
/// <param name="meaning">Null to look for the brief's phrases as they stand.</param>
internal sealed class BriefComparison(IMeaningReader? meaning)
{
    /// <param name="inputs">With the brief to be compared.</param>
    /// <param name="read">What the posts were compared with when they were read.</param>
    public async Task<Material> AgainAsync(Material inputs, Brief read, CancellationToken cancellation)
    {
        if (SayTheSame(inputs.Brief, read) || inputs.Meaning is null)
            return inputs;
        var texts = inputs.Posts.DistinctBy(post => post.TextHash).ToList();
        var nearness = meaning is null ? [] : await meaning.CompareAsync(
            inputs.Brief, [.. texts.Select(post => new TextToAnalyse(post.Text, post.Language))], cancellation);
        var byHash = texts.Zip(nearness).ToDictionary(
            pair => pair.First.TextHash, pair => pair.Second, StringComparer.Ordinal);
        return inputs with
        {
            History = inputs.History with { Posts = [.. inputs.Posts.Select(post => Compared(post, byHash))] },
            Provenance = inputs.Provenance with { Meaning = meaning?.Method },
        };
    }

    private static AnalysedPost Compared(AnalysedPost post, Dictionary<string, Nearness> byHash) => post with
    {
        Similarity = byHash.GetValueOrDefault(post.TextHash)?.Similarity,
        Spoken = byHash.GetValueOrDefault(post.TextHash)?.Phrases,
    };

    private static bool SayTheSame(Brief one, Brief other) =>
        (one.Title, one.Sector) == (other.Title, other.Sector)
        && one.Lexicon.SequenceEqual(other.Lexicon) && one.Communities.SequenceEqual(other.Communities)
        && one.Languages.SequenceEqual(other.Languages);
}
