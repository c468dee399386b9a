using Vetting.Core.Content;

namespace Vetting.Web.Campaigns;

/// <summary>What the pages say of results.</summary>
internal static class ResultWords
{
    public static readonly LocalizedText Title = new("Résultats", "Results");
    public static readonly LocalizedText Views = new("Vues", "Views");
    public static readonly LocalizedText Reach = new("Portée", "Reach");
    public static readonly LocalizedText Clicks = new("Clics", "Clicks");
    public static readonly LocalizedText Orders = new("Commandes", "Orders");
    public static readonly LocalizedText Revenue = new("Chiffre d’affaires", "Revenue");
    public static readonly LocalizedText Cost = new("Coût", "Cost");
    public static readonly LocalizedText Interactions = new("Interactions", "Interactions");
    public static readonly LocalizedText Cpm = new("Coût pour mille vues", "Cost per thousand views");
    public static readonly LocalizedText Cpe = new("Coût par interaction", "Cost per interaction");
    public static readonly LocalizedText Cpa = new("Coût par commande", "Cost per order");
    public static readonly LocalizedText Return = new("Retour", "Return");
    public static readonly LocalizedText Response = new("Réponse", "Response");
    public static readonly LocalizedText ResponseLead = new(
        "Réponse : médiane des interactions des publications de la campagne, rapportée aux publications non commerciales de la même personne (1 × : " +
        "comme d’habitude). Retour : chiffre d’affaires par unité de coût. La portée compte une personne autant de fois qu’elle a été atteinte.",
        "Response: median interactions of the campaign’s posts by those of the same creator’s own organic posts (1 ×: as usual). " +
        "Return: revenue by cost. Reach counts somebody as often as they were reached.");
    public static readonly LocalizedText Who = new("Qui", "Who");
    public static readonly LocalizedText All = new("Ensemble", "All");
    public static readonly LocalizedText OfCreators = new("(personnes : {known} sur {all})", "(creators: {known} of {all})");
    public static readonly LocalizedText Unknown = new("inconnu", "not known");
    public static readonly LocalizedText Needs = new("sans {what}", "no {what}");
    public static readonly LocalizedText Fee = new("cachet", "fee");
    public static readonly LocalizedText Aim = new("{share} de l’objectif, {aim}", "{share} of the aim, {aim}");
    public static readonly LocalizedText Budget = new("{cost} dépensés sur {budget}", "{cost} spent of {budget}");
    public static readonly LocalizedText NoRows = new(
        "Aucun résultat reçu. Envoyez un fichier, ou laissez la boutique les envoyer : rien n’est compté comme zéro.",
        "No results came in. Send a file, or let the shop send them: nothing is counted as zero.");
    public static readonly LocalizedText Send = new("Ajouter des résultats", "Add results");
    public static readonly LocalizedText File = new("Fichier CSV", "CSV file");
    public static readonly LocalizedText FileHint = new(
        "Colonnes : creator (le code ou l’examen), day (2026-01-31), post, views, reach, clicks, orders, revenue, cost. Une ligne par jour ; la même " +
        "ligne envoyée à nouveau remplace l’ancienne.",
        "Columns: creator (the code or the vetting), day (2026-01-31), post, views, reach, clicks, orders, revenue, cost. A line a day; the same " +
        "line sent again replaces the old one.");
    public static readonly LocalizedText SendDo = new("Envoyer", "Send");
    public static readonly LocalizedText Taken = new("Lignes de résultats reçues : {count}.", "Lines of results taken: {count}.");
    public static readonly LocalizedText NotTaken = new(
        "Rien n’a été pris : corrigez ces lignes et envoyez à nouveau le fichier.",
        "Nothing was taken: mend these lines and send the file again.");
    public static readonly LocalizedText ByDay = new("Toutes les lignes (CSV)", "All lines (CSV)");
    public static readonly LocalizedText Days = new("Jour par jour", "Day by day");
    public static readonly LocalizedText DaysLast = new("Derniers jours avec des résultats : {count}.", "Last days with results: {count}.");

    /// <summary>Of a figure's name in camelCase.</summary>
    public static LocalizedText Named(string figure) => figure switch
    {
        "views" => new("vues", "views"),
        "cost" => new("coût", "cost"),
        "orders" => new("commandes", "orders"),
        "revenue" => new("chiffre d’affaires", "revenue"),
        "interactions" => new("interactions", "interactions"),
        _ => new(figure, figure),
    };
}
