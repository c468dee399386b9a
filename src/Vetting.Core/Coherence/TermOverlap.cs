using Vetting.Core.Themes;

namespace Vetting.Core.Coherence;

/// <summary>
/// How much what two runs of posts speak of overlaps, by the terms they share: Morisita's index, 1 for runs alike and 0
/// without anything in common, whatever their sizes (Morisita 1959).
/// </summary>
internal sealed class TermOverlap
{
    private readonly int[][] _termsByPost;
    private readonly int[] _before, _after;
    private long _pairsBefore, _pairsAfter, _across, _sumBefore, _sumAfter;

    public TermOverlap(IReadOnlyList<ThemeTerm> terms, int posts)
    {
        var byPost = Enumerable.Range(0, posts).Select(_ => new List<int>()).ToArray();
        foreach (var (index, term) in terms.Index())
        {
            foreach (var post in term.Posts)
                byPost[post].Add(index);
        }

        _termsByPost = [.. byPost.Select(list => list.ToArray())];
        (_before, _after) = (new int[terms.Count], new int[terms.Count]);
    }

    /// <summary>0 (alike) to 1 (nothing in common).</summary>
    public double Distance => Expected > 0 ? Math.Clamp(1 - (_across / Expected), 0, 1) : 0;

    /// <summary>How many pairs of posts across that share a term are missing.</summary>
    public double Missing => Expected - _across;

    /// <summary>Pairs of posts on each side that share a term, of the side with fewer.</summary>
    public long Pairs => Math.Min(_pairsBefore, _pairsAfter);

    private double Expected =>
        (Within(_pairsBefore, _sumBefore) + Within(_pairsAfter, _sumAfter)) / 2 * _sumBefore * _sumAfter;

    /// <param name="by">1 to take a post in, -1 to take it out.</param>
    public void Before(int post, int by)
    {
        foreach (var term in _termsByPost[post])
        {
            _pairsBefore += by > 0 ? _before[term] : 1 - _before[term];
            _across += by * _after[term];
            _before[term] += by;
            _sumBefore += by;
        }
    }

    /// <param name="by">1 to take a post in, -1 to take it out.</param>
    public void After(int post, int by)
    {
        foreach (var term in _termsByPost[post])
        {
            _pairsAfter += by > 0 ? _after[term] : 1 - _after[term];
            _across += by * _before[term];
            _after[term] += by;
            _sumAfter += by;
        }
    }

    private static double Within(long pairs, long sum) => sum > 1 ? 2.0 * pairs / (sum * (sum - 1)) : 0;
}
