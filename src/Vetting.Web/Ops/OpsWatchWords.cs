using Vetting.Core.Content;

namespace Vetting.Web.Ops;

/// <summary>What operators read of watched creators.</summary>
internal static class OpsWatchWords
{
    public static readonly LocalizedText Title = new("Suivis", "Watches");
    public static readonly LocalizedText Lead = new(
        "Ceux dont le passage est en retard de plus de dix minutes, 50 au plus. Le contrôle régulier les relance de lui-même.",
        "Those whose look is more than ten minutes late, 50 at most. The regular check starts them again by itself.");
    public static readonly LocalizedText OfBrand = new("Créateurs suivis pour la marque {brand}.", "Creators watched for the brand {brand}.");
    public static readonly LocalizedText AllLate = new("En retard, toutes marques", "Late, of all brands");
    public static readonly LocalizedText None = new("Cette marque ne suit personne.", "This brand watches nobody.");
    public static readonly LocalizedText NoneLate = new("Aucun passage n’est en retard.", "No look is late.");
    public static readonly LocalizedText NoInstance = new("aucune instance", "no instance");
    public static readonly LocalizedText Looks = new("Passages", "Looks");
}
