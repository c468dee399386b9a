using Vetting.Core.Content;

namespace Vetting.Web.Desk.OpenId;

/// <summary>What is said of signing in by a provider of identities.</summary>
internal static class OpenIdWords
{
    public static readonly LocalizedText With = new("Se connecter avec {name}", "Sign in with {name}");
    public static readonly LocalizedText NotFinished = new("La connexion n’a pas abouti", "The sign-in was not completed");
    public static readonly LocalizedText NotFinishedText = new(
        "Personne n’est connecté. Vous pouvez recommencer, ou demander un lien par courriel.",
        "Nobody is signed in. You can try again, or ask for a link by mail.");
    public static readonly LocalizedText NotOnTeam = new(
        "Cette adresse n’est pas dans l’équipe", "This address is not on the team");
    public static readonly LocalizedText NotOnTeamText = new(
        "{email} n’ouvre pas l’espace {brand}. Demandez à la personne qui l’administre de vous y inviter.",
        "{email} does not open {brand}’s desk. Ask whoever runs it to invite you.");
    public static readonly LocalizedText Away = new(
        "Le service de connexion ne répond pas", "The sign-in service does not answer");
    public static readonly LocalizedText AwayText = new(
        "Réessayez dans un moment, ou demandez un lien par courriel.", "Try again in a moment, or ask for a link by mail.");
}
