using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

internal static class MentionKinds
{
    /// <returns>Null for what has no name: dates, quantities, kinds of people, addresses on the web.</returns>
    public static MentionKind? Of(string category) => category.ToUpperInvariant() switch
    {
        "ORGANIZATION" => MentionKind.Brand,
        "PRODUCT" => MentionKind.Product,
        "PERSON" => MentionKind.Person,
        "LOCATION" => MentionKind.Place,
        "EVENT" => MentionKind.Event,
        _ => null,
    };
}
