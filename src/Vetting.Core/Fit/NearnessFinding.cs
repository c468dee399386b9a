using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Fit;

/// <summary>
/// How near the posts are in meaning to the brief. Told without weight: similarities of different methods and models do
/// not lie on one scale, so none is low in itself.
/// </summary>
internal static class NearnessFinding
{
    public static IEnumerable<Finding> Of(Material material, IReadOnlyList<AnalysedPost> posts)
    {
        var compared = posts.Where(post => post.Similarity is not null)
            .OrderByDescending(post => post.Similarity).ToList();
        return material.Meaning is null || compared.Count == 0 ? [] :
            [material.Policy.Raise(RuleIds.FitNearness, Evidence(compared, material.Policy.EvidencePerFinding),
                ("method", material.Meaning.Title), ("posts", Wording.Posts(compared.Count)),
                ("median", Wording.Hundredths(Statistics.Median([.. compared.Select(Similarity)]))),
                ("low", Wording.Hundredths(Similarity(compared[^1]))),
                ("high", Wording.Hundredths(Similarity(compared[0]))))];
    }

    /// <summary>The nearest, then the farthest, each beginning with the extreme.</summary>
    private static IEnumerable<Evidence> Evidence(IReadOnlyList<AnalysedPost> nearestFirst, int quoted)
    {
        var near = (quoted + 1) / 2;
        return nearestFirst.Take(near).Concat(nearestFirst.Skip(near).Reverse().Take(quoted - near))
            .Select(post => post.QuoteOpening());
    }

    private static double Similarity(AnalysedPost post) => post.Similarity!.Value;
}
