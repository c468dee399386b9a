using Azure.AI.TextAnalytics;
using Vetting.Core.Discourse;

namespace Vetting.Functions.TextAnalytics;

internal static class MentionKinds
{
    /// <returns>Null for what has no name: dates, quantities, kinds of people, addresses on the web.</returns>
    public static MentionKind? Of(EntityCategory category) => category switch
    {
        _ when category == EntityCategory.Organization => MentionKind.Brand,
        _ when category == EntityCategory.Product => MentionKind.Product,
        _ when category == EntityCategory.Person => MentionKind.Person,
        _ when category == EntityCategory.Location => MentionKind.Place,
        _ when category == EntityCategory.Event => MentionKind.Event,
        _ => null,
    };
}
