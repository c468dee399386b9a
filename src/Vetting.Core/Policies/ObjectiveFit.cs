using Vetting.Core.Briefs;

namespace Vetting.Core.Policies;

public sealed record ObjectiveFit(
    Suitability Awareness, Suitability Engagement, Suitability Cost, Suitability Flexibility)
{
    public Suitability For(Objective objective) => objective switch
    {
        Objective.Awareness => Awareness,
        Objective.Engagement => Engagement,
        Objective.Cost => Cost,
        _ => Flexibility,
    };
}

public enum Suitability { None, Possible, Good }
