using Vetting.Core.Content;

namespace Vetting.Web.Campaigns;

internal static class CampaignNotices
{
    public static readonly LocalizedText ReadersLook = new(
        "Vous pouvez lire les campagnes ; les personnes qui décident les écrivent.",
        "You can read campaigns; people who decide write them.");
}
