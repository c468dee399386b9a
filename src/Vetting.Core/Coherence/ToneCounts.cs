using Vetting.Core.Analysis;

namespace Vetting.Core.Coherence;

/// <summary>How many posts of each tone there are between any two, counted once.</summary>
internal sealed class ToneCounts
{
    private readonly int[][] _upTo;

    private ToneCounts(int[][] upTo) => _upTo = upTo;

    /// <param name="posts">Whose tone is known.</param>
    public static ToneCounts Of(IReadOnlyList<AnalysedPost> posts)
    {
        var upTo = new int[posts.Count + 1][];
        upTo[0] = new int[ToneMix.Labels.Length];
        for (var post = 0; post < posts.Count; post++)
        {
            upTo[post + 1] = [.. upTo[post]];
            upTo[post + 1][(int)posts[post].Analysis.Tone!.Label]++;
        }

        return new ToneCounts(upTo);
    }

    public double[] Between(int from, int to) =>
        [.. ToneMix.Labels.Select(label => (double)(_upTo[to][(int)label] - _upTo[from][(int)label]))];
}
