using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Coherence;

/// <summary>The tones before and after the post at which they differ most surely.</summary>
/// <param name="Cuts">Among how many places it was looked for.</param>
internal sealed record ToneTurn(Windows Windows, int Cuts)
{
    private readonly ToneMix _before = new(Windows.Before);
    private readonly ToneMix _after = new(Windows.After);

    public double Distance => _before.DistanceTo(_after);

    /// <param name="posts">Whose tone is known, newest first.</param>
    /// <returns>Null when there are too few to compare.</returns>
    public static ToneTurn? Largest(IReadOnlyList<AnalysedPost> posts, DiscoursePolicy policy)
    {
        var (least, most) = (policy.QuarterPosts, policy.Window);
        var cuts = posts.Count + 1 - (2 * least);
        if (cuts < 1)
            return null;
        var counts = ToneCounts.Of(posts);
        var newer = Enumerable.Range(least, cuts).MaxBy(cut => ToneMix.Likelihood(
            counts.Between(cut, Math.Min(posts.Count, cut + most)), counts.Between(Math.Max(0, cut - most), cut)));
        return new ToneTurn(Windows.At(posts, newer, most), cuts);
    }

    /// <summary>The more places it was looked for, the surer it must be (Bonferroni): G is twice the logarithm of the odds,
    /// and places closer than half of a side's least posts are one.</summary>
    public bool IsTold(DiscoursePolicy policy) => Distance > 0 && Distance >= policy.ToneTurn
        && _after.Likelihood(_before) >= policy.ToneTurnG + (2 * Math.Log(1 + (2.0 * Cuts / policy.QuarterPosts)));

    public Finding Raise(Policy policy)
    {
        // Neutral posts have no words to show: a turn to them is one away from the tone there was.
        var tone = Turned(ToneLabel.Negative) > Turned(ToneLabel.Positive) ? ToneLabel.Negative : ToneLabel.Positive;
        var more = _after.Share(tone) > _before.Share(tone) ? _after : _before;
        return policy.Raise(RuleIds.ToneTurn, ToneWords.Quoted(more.With(tone)),
            ("day", Windows.Turn), ("tone", ToneWords.Name(tone)),
            ("from", Wording.Number(_before.With(tone).Count())), ("before", Wording.Number(_before.Posts.Count)),
            ("to", Wording.Number(_after.With(tone).Count())), ("after", Wording.Number(_after.Posts.Count)),
            ("distance", Wording.Hundredths(Distance)));
    }

    private double Turned(ToneLabel tone) => Math.Abs(_after.Share(tone) - _before.Share(tone));
}
