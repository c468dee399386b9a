using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Core.Dossiers;

/// <summary>Posts by tone, a point for each calendar month (UTC) with analysed posts, oldest first.</summary>
internal static class ToneChart
{
    public static IReadOnlyList<TonePoint> Draw(IEnumerable<AnalysedPost> posts) =>
    [
        .. posts.Where(post => post.Analysis.Tone is not null)
            .GroupBy(post => Charts.Month(post.Post.PublishedAt))
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new TonePoint(
                month.Key,
                Count(month, ToneLabel.Negative),
                Count(month, ToneLabel.Neutral),
                Count(month, ToneLabel.Positive))),
    ];

    private static int Count(IEnumerable<AnalysedPost> month, ToneLabel label) =>
        month.Count(post => post.Analysis.Tone!.Label == label);
}
