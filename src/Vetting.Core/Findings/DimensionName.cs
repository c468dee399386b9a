using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Findings;

/// <summary>A dimension as people read it, in sentences, pages and mails alike.</summary>
public static class DimensionName
{
    public static LocalizedText Of(Dimension dimension) => dimension switch
    {
        Dimension.Reach => new("Portée", "Reach"),
        Dimension.Engagement => new("Engagement", "Engagement"),
        Dimension.Authenticity => new("Authenticité", "Authenticity"),
        Dimension.Discourse => new("Discours", "Discourse"),
        Dimension.Fit => new("Adéquation au brief", "Fit to the brief"),
        Dimension.Safety => new("Sécurité de la marque", "Brand safety"),
        Dimension.Disclosure => new("Transparence commerciale", "Disclosure"),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "This dimension has no name."),
    };
}
