using Vetting.Core.Content;

namespace Vetting.Web.Campaigns;

internal static class PageWords
{
    public static readonly LocalizedText Vetting = new("Voir son examen", "See their vetting");
}
