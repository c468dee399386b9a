using Vetting.Core.Discourse;

namespace Vetting.Core.Dossiers;

/// <summary>Posts by tone, a point for each calendar month (UTC) with analysed posts, oldest first.</summary>
internal static class ToneChart
{
    public static IReadOnlyList<TonePoint> Draw(IEnumerable<JudgedPost> posts) =>
    [
        .. posts.Where(post => post.Analysed.Analysis.Tone is not null)
            .GroupBy(post => Charts.Month(post.Post.PublishedAt))
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new TonePoint(
                month.Key,
                Count(month, ToneLabel.Negative),
                Count(month, ToneLabel.Neutral),
                Count(month, ToneLabel.Positive))),
    ];

    private static int Count(IEnumerable<JudgedPost> month, ToneLabel label) =>
        month.Count(post => post.Analysed.Analysis.Tone!.Label == label);
}
