using Vetting.Core.Content;

namespace Vetting.Web.Desk.Policies;

/// <summary>From how much on something is said of campaigns, as a policy's form asks it.</summary>
internal static class CampaignRuleWords
{
    public static readonly LocalizedText Campaigns = new("Campagnes", "Campaigns");
    public static readonly LocalizedText CampaignsLead = new(
        "À partir de combien on se prononce. Sous ces nombres, la page dit qu’il y en a trop peu. Rien d’écrit : la valeur usuelle.",
        "From how much on anything is said. Below these numbers the page says that there is too little. Nothing written: the usual value.");
    public static readonly LocalizedText DriftPosts = new(
        "Écarts : publications d’une personne (3 d’usage)", "Drift: posts of a creator (usually 3)");
    public static readonly LocalizedText DriftOthers = new(
        "Écarts : publications des autres ensemble (6 d’usage)", "Drift: posts of all others together (usually 6)");
    public static readonly LocalizedText DriftDistance = new(
        "Écarts : distance en %, au moins (30 d’usage)", "Drift: distance in %, at the least (usually 30)");
    public static readonly LocalizedText OrganicPosts = new(
        "Réponse habituelle : publications ordinaires (8 d’usage)", "Usual response: ordinary posts (usually 8)");
    public static readonly LocalizedText SponsoredPosts = new(
        "Part sponsorisée : publications (8 d’usage)", "Sponsored share: posts (usually 8)");
    public static readonly LocalizedText TrendPosts = new(
        "Réponse qui baisse : publications de la campagne (6 d’usage)", "Falling response: posts of the campaign (usually 6)");
    public static readonly LocalizedText Commenters = new(
        "Publics communs : personnes qui commentent (20 d’usage)", "Shared publics: people who comment (usually 20)");
    public static readonly LocalizedText Cases = new(
        "Ce que l’examen avait annoncé : personnes (10 d’usage)", "What the vetting foretold: creators (usually 10)");
    public static readonly LocalizedText SoonDays = new(
        "Ce qui est dû bientôt : jours avant la fin (3 d’usage)", "Due soon: days before the end (usually 3)");

    public static LocalizedText Of(int least, int most) =>
        new LocalizedText("De {least} à {most}.", "{least} to {most}.").With(("least", $"{least}"), ("most", $"{most}"));
}
