using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Core.Audience;

internal static class ObjectiveName
{
    public static LocalizedText Of(Objective objective) => objective switch
    {
        Objective.Awareness => new("notoriété", "awareness"),
        Objective.Engagement => new("engagement", "engagement"),
        Objective.Cost => new("coût", "cost"),
        _ => new("souplesse", "flexibility"),
    };
}
