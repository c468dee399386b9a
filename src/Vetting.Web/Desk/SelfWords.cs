using Vetting.Core.Content;

namespace Vetting.Web.Desk;

/// <summary>What members read where they say who they are.</summary>
internal static class SelfWords
{
    public static readonly LocalizedText Title = new("Vous", "You");
    public static readonly LocalizedText Lead = new(
        "Votre nom signe vos avis et vos commentaires. L’espace et ses courriels vous parlent dans votre langue.",
        "Your name signs your opinions and comments. The desk and its mails speak your language.");
    public static readonly LocalizedText Save = new("Enregistrer", "Save");
    public static readonly LocalizedText WrongLocale = new("Choisissez le français ou l’anglais.", "Choose French or English.");
}
