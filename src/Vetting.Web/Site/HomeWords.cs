using Vetting.Core.Content;

namespace Vetting.Web.Site;

internal static class HomeWords
{
    public static readonly LocalizedText Title = new(
        "L’examen des créateurs, ligne par ligne",
        "Creators, vetted line by line");
    public static readonly LocalizedText Lead = new(
        "Une créatrice ou un créateur propose son profil. La machine rassemble les preuves, ligne par ligne ; une " +
        "personne " +
        "de la marque lit le dossier et décide, toujours.",
        "A creator offers a profile. The machine gathers the evidence, line by line; a person at the brand reads the " +
        "dossier and decides, always.");
    public static readonly LocalizedText Here = new("Sur cette machine", "On this machine");
    public static readonly LocalizedText DeskText = new(
        "L’équipe de la marque y lit les candidatures et décide.", "Where the brand’s team reads submissions and decides.");
    public static readonly LocalizedText Inbox = new("Boîte de réception", "Inbox");
    public static readonly LocalizedText InboxText = new(
        "Les courriels envoyés, avec les liens vers les dossiers à " +
        "lire.", "The mails that were sent, with the links to dossiers.");
    public static readonly LocalizedText Ops = new("Opérateurs", "Operators");
    public static readonly LocalizedText OpsText = new(
        "Chaque orchestration : son étape, son âge, ce qui la " +
        "bloque.", "Every orchestration: its stage, its age, what holds it up.");
    public static readonly LocalizedText Api = new("OpenAPI", "OpenAPI");
    public static readonly LocalizedText ApiText = new(
        "La description du webhook et de l’API des marques.", "The description of the webhook and the brands’ API.");

    public static readonly LocalizedText NotFound = new("Cette page n’existe pas", "This page does not exist");
    public static readonly LocalizedText NotFoundDo = new(
        "Vérifiez l’adresse, ou repartez du lien reçu par " +
        "courriel.", "Check the address, or go back to the link in your email.");
    public static readonly LocalizedText Failed = new("Quelque chose a mal tourné", "Something went wrong");
    public static readonly LocalizedText FailedDo = new(
        "Ce n’est pas de votre fait. Réessayez ; si cela persiste, prévenez la personne qui vous a envoyé le lien.",
        "It is not your doing. Try again; if it persists, tell whoever sent you the link.");
    public static readonly LocalizedText Away = new(
        "Le service est indisponible un instant",
        "The service is away for a moment");
    public static readonly LocalizedText AwayDo = new(
        "Rien n’est perdu. Rechargez cette page dans quelques " +
        "secondes.", "Nothing is lost. Reload this page in a few seconds.");
    public static readonly LocalizedText Refused = new(
        "Cette demande n’est pas possible ici",
        "That request is not possible here");
}
