using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Coherence;

/// <summary>The tones of two quarters, one after the other.</summary>
internal sealed record ToneTurn((Quarter Key, ToneMix Mix) Before, (Quarter Key, ToneMix Mix) After)
{
    public double Distance { get; } = Before.Mix.DistanceTo(After.Mix);

    public bool IsTold(DiscoursePolicy policy) => Distance > 0 && Distance >= policy.ToneTurn
        && Before.Mix.Likelihood(After.Mix) >= policy.ToneTurnG;

    public Finding Raise(Policy policy)
    {
        var gained = After.Mix.Gained(Before.Mix);
        return policy.Raise(RuleIds.ToneTurn, After.Mix.With(gained).Select(ToneWords.Quote),
            ("before", Before.Key.Name), ("after", After.Key.Name), ("tone", ToneWords.Name(gained)),
            ("from", Wording.Share(Before.Mix.Share(gained))), ("to", Wording.Share(After.Mix.Share(gained))),
            ("distance", Wording.Hundredths(Distance)));
    }
}
