using Vetting.Core.Content;

namespace Vetting.Web.Desk.Policies;

/// <summary>How approved creators are watched and what campaigns are read by, as a policy's form asks it.</summary>
internal static class WatchRuleWords
{
    public static readonly LocalizedText Watching = new("Suivi des personnes retenues", "Watching approved creators");
    public static readonly LocalizedText WatchingLead = new(
        "Vaut pour les candidatures reçues à partir de maintenant ; un suivi qui court garde ses règles.",
        "Holds for submissions from now on; a watch that is under way keeps its rules.");
    public static readonly LocalizedText Every = new("D’un passage complet au suivant", "From one look at everything to the next");
    public static readonly LocalizedText EveryHint = new("De 1 à 180 jours.", "1 to 180 days.");
    public static readonly LocalizedText Months = new("Pendant combien de mois", "For how many months");
    public static readonly LocalizedText MonthsHint = new(
        "De 1 à 120 ; la fin de la conservation y met fin aussi.", "1 to 120; the end of the term of keeping ends it too.");
    public static readonly LocalizedText Daily = new(
        "Regarder chaque jour les nouvelles publications et les abonnés, là où tout le monde les voit (oui d’usage)",
        "Look every day at new posts and followers, where everybody sees them (usually yes)");
    public static readonly LocalizedText FollowersShare = new(
        "Abonnés : à partir de quel écart, en % (25 d’usage)", "Followers: from which change, in % (usually 25)");
    public static readonly LocalizedText FollowersShareHint = new("De 0 à 1000 %, en plus ou en moins.", "0 to 1000 %, more or fewer.");
    public static readonly LocalizedText FollowersLeast = new(
        "Et à partir de combien d’abonnés (500 d’usage)", "And from how many followers (usually 500)");
    public static readonly LocalizedText EngagementPosts = new(
        "Engagement : combien de nouvelles publications (8 d’usage)", "Engagement: how many new posts (usually 8)");
    public static readonly LocalizedText EngagementPostsHint = new(
        "De 4 à 50, tenues contre celles d’avant du même compte.", "4 to 50, held against the same account’s earlier ones.");
    public static readonly LocalizedText EngagementShare = new(
        "Et de combien leur milieu doit s’écarter, en % (30 d’usage)", "And by how much their middle must differ, in % (usually 30)");

    public static readonly LocalizedText Telling = new("Qui apprend quoi", "Who is told what");
    public static readonly LocalizedText TellingLead = new(
        "Chaque changement n’est signalé qu’une fois.", "Each change is told once.");

    public static LocalizedText Of(string telling) => telling switch
    {
        ChangeTellings.AtOnce => new("aux relecteurs, tout de suite", "the reviewers, at once"),
        ChangeTellings.Weekly => new("dans le courriel de la semaine", "in the week’s mail"),
        _ => new("à personne", "nobody"),
    };
}
