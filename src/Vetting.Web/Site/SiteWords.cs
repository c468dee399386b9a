using Vetting.Core.Content;

namespace Vetting.Web.Site;

/// <summary>Words of the frame around every page.</summary>
internal static class SiteWords
{
    /// <summary>After a label; French sets a no-break space before it.</summary>
    public static readonly LocalizedText Colon = new(" :", ":");

    public static readonly LocalizedText Skip = new("Aller au contenu", "Skip to content");
    public static readonly LocalizedText InOther = new("English", "Français");
    public static readonly LocalizedText Foot = new(
        "Chaque constat cite ses sources. La décision appartient à une personne.",
        "Every finding cites its sources. The decision belongs to a person.");
}
