using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Desk.Policies;

/// <summary>Where policies are written.</summary>
internal static class PolicyWords
{
    public static readonly LocalizedText Policy = new("Politique", "Policy");
    public static readonly LocalizedText PolicyNamed = new("Politique « {name} »", "Policy “{name}”");
    public static readonly LocalizedText PolicyOf = new(
        "Politique du brief « {brief} »", "Policy of the brief “{brief}”");
    public static readonly LocalizedText Lead = new(
        "Par quoi les créateurs sont jugés. Ce que vous laissez vide reste comme le produit le prévoit, et " +
        "s’améliore avec lui.",
        "What creators are judged by. What you leave empty stays as the product has it, and improves with it.");
    public static readonly LocalizedText LeadNamed = new(
        "Vaut pour les briefs qui la nomment.", "Holds for the briefs that name it.");
    public static readonly LocalizedText LeadOf = new(
        "Pour ce brief seulement, par-dessus la politique de la marque.",
        "For this brief alone, over the brand’s policy.");
    public static readonly LocalizedText UnderWay = new(
        "Les candidatures en cours gardent la politique de leur arrivée.",
        "Candidates under way keep the policy of when they came.");
    public static readonly LocalizedText Others = new("Autres politiques", "Other policies");
    public static readonly LocalizedText OwnersWrite = new(
        "Vous pouvez lire cette politique. Les administrateurs de l’espace peuvent la changer.",
        "You can read this policy. The desk’s owners can change it.");
    public static readonly LocalizedText AsFields = new("En champs", "As fields");
    public static readonly LocalizedText AsText = new("En JSON", "As JSON");
    public static readonly LocalizedText Ways = new("Deux façons d’écrire", "Two ways to write");
    public static readonly LocalizedText ByDefault = new("par défaut : {value}", "by default: {value}");
    public static readonly LocalizedText OfTheBrand = new(
        "politique de la marque : {value}", "the brand’s policy: {value}");
    public static readonly LocalizedText AsByDefault = new("Par défaut : {value}", "By default: {value}");
    public static readonly LocalizedText AsTheBrand = new("Comme la marque : {value}", "As the brand: {value}");
    public static readonly LocalizedText Default = new("Par défaut", "By default");
    public static readonly LocalizedText Brand = new("Marque", "Brand");
    public static readonly LocalizedText Here = new("Ici", "Here");
    public static readonly LocalizedText VersionName = new("Nom de la version", "Name of the version");
    public static readonly LocalizedText Off = new("Désactivée", "Switched off");
    public static readonly LocalizedText SaysNow = new("Ce que cette politique change", "What this policy changes");
    public static readonly LocalizedText SaysNothing = new("Rien pour l’instant.", "Nothing so far.");

    public static readonly LocalizedText Weights = new("Poids des dimensions", "Weights of the dimensions");
    public static readonly LocalizedText WeightsLead = new(
        "La note est la moyenne des dimensions, pondérée ainsi. Zéro : elle ne compte pas.",
        "The score is the mean of the dimensions, weighted so. Zero: it does not count.");
    public static readonly LocalizedText Advice = new("Seuils de l’avis", "Thresholds of the advice");
    public static readonly LocalizedText AdviceLead = new(
        "Entre les deux seuils : regarder de plus près. L’avis reste un avis.",
        "Between the two: look closer. Advice stays advice.");
    public static readonly LocalizedText ApproveFrom = new("Accepter à partir de, sur 100", "Approve from, of 100");
    public static readonly LocalizedText DeclineBelow = new("Refuser en dessous de, sur 100", "Decline below, of 100");
    public static readonly LocalizedText MinimumJudged = new("Part à juger, en %", "Share to be judged, in %");
    public static readonly LocalizedText MinimumJudgedHint = new(
        "Du poids total ; en dessous, pas de note d’ensemble.",
        "Of all weight; below it there is no score of the whole.");
    public static readonly LocalizedText NotEnoughFrom = new("Pas d’avis à partir de", "No advice from");
    public static readonly LocalizedText NotEnoughHint = new(
        "Dimensions non jugées.", "Dimensions that were not judged.");
    public static readonly LocalizedText Guards = new("Ce qui ne se rachète pas", "What cannot be bought back");
    public static readonly LocalizedText GuardsLead = new(
        "La note d’ensemble dépasse au plus d’autant de points celle de la dimension.",
        "The score of the whole is at most so many points above the dimension’s own.");
    public static readonly LocalizedText Points = new("Points par gravité", "Points by severity");
    public static readonly LocalizedText PointsLead = new(
        "Ce qu’un constat retire aux 100 points de sa dimension.",
        "What a finding takes from the 100 points of its dimension.");
    public static readonly LocalizedText PointsLow = new("Faible", "Low");
    public static readonly LocalizedText PointsMedium = new("Moyen", "Medium");
    public static readonly LocalizedText PointsHigh = new("Élevé", "High");
    public static readonly LocalizedText Reading = new("Lecture", "Reading");
    public static readonly LocalizedText ReadingLead = new(
        "Jusqu’où et comment on lit.", "How far back and how posts are read.");
    public static readonly LocalizedText Months = new("Mois d’historique", "Months of history");
    public static readonly LocalizedText Posts = new("Publications au plus", "Posts at most");
    public static readonly LocalizedText MinimumSponsored = new(
        "Publications sponsorisées à comparer", "Sponsored posts to compare");
    public static readonly LocalizedText MinimumSponsoredHint = new(
        "Au moins, de part et d’autre.", "At least, on either side.");
    public static readonly LocalizedText LanguageShare = new(
        "Part dans les langues du brief, en %", "Share in the brief’s languages, in %");
    public static readonly LocalizedText LanguageShareHint = new(
        "En dessous, on le signale.", "Below it, that is told.");

    public static readonly LocalizedText Pictures = new(
        "Images gardées des publications citées", "Pictures kept of quoted posts");
    public static readonly LocalizedText PicturesHint = new(
        "De petites copies, à côté des mots. Les conditions d’Instagram, TikTok, YouTube et X les interdisent.",
        "Small copies, beside the words. The terms of Instagram, TikTok, YouTube and X forbid them.");
    public static readonly LocalizedText NoPictures = new("aucune", "none");
    public static readonly LocalizedText Sites = new("sites et flux", "sites and feeds");

    public static readonly LocalizedText Table = new("Vos taux d’engagement", "Your own engagement rates");
    public static readonly LocalizedText TableLead = new(
        "Une table à vous, à côté des tables publiées. Des points ne sont perdus que si toutes jugent le taux " +
        "bas. Avec une table " +
        "à vous, les tables publiées ne suivent plus les mises à jour du produit.",
        "A table of your own beside the published ones. Points are lost only where all of them call a rate low. " +
        "With a table of " +
        "your own, the published ones no longer follow the product’s updates.");
    public static readonly LocalizedText TableTitle = new("Nom de la table", "Name of the table");
    public static readonly LocalizedText TableTitled = new("Repères de la marque {brand}", "{brand}’s own rates");
    public static readonly LocalizedText TableBy = new("Taux rapporté", "Rate of");
    public static readonly LocalizedText ByFollowers = new("aux abonnés", "followers");
    public static readonly LocalizedText ByViews = new("aux vues", "views");
    public static readonly LocalizedText TablePlatform = new("Plateforme", "Platform");
    public static readonly LocalizedText AnyPlatform = new("Toutes", "Any");
    public static readonly LocalizedText TableAlone = new("Sans les tables publiées", "Without the published tables");
    public static readonly LocalizedText Bands = new("Tranches", "Bands");
    public static readonly LocalizedText BandFrom = new("De (abonnés)", "From (followers)");
    public static readonly LocalizedText BandTo = new("À", "To");
    public static readonly LocalizedText BandLow = new("Bas, en %", "Low, in %");
    public static readonly LocalizedText BandHigh = new("Haut, en %", "High, in %");
    public static readonly LocalizedText Band = new("{field}, tranche {n}", "{field}, band {n}");

    public static readonly LocalizedText Rules = new("Règles", "Rules");
    public static readonly LocalizedText RulesLead = new(
        "Pour chaque règle, une autre gravité, ou aucune.", "For each rule another severity, or none.");
    public static readonly Plural Changed = new(new("changée", "changed"), new("changées", "changed"));
    public static readonly LocalizedText Text = new("La politique, en JSON", "The policy, as JSON");
    public static readonly LocalizedText TextHint = new(
        "Seulement ce qui change. La forme est celle de PolicyLayer dans /openapi/v1.json.",
        "Only what changes. Its shape is that of PolicyLayer in /openapi/v1.json.");
    public static readonly LocalizedText AtLine = new("ligne {line}, colonne {column}", "line {line}, column {column}");

    public static LocalizedText Group(string group) => group switch
    {
        "reach" => new("Portée", "Reach"),
        "engagement" => new("Engagement", "Engagement"),
        "authenticity" => new("Authenticité", "Authenticity"),
        "discourse" => new("Discours", "Discourse"),
        "fit" => new("Adéquation au brief", "Fit to the brief"),
        "safety" => new("Sécurité de la marque", "Brand safety"),
        "disclosure" => new("Transparence commerciale", "Disclosure"),
        _ => new(group, group),
    };
}
