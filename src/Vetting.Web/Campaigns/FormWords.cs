using Vetting.Core.Content;

namespace Vetting.Web.Campaigns;

/// <summary>What the form of a campaign says.</summary>
internal static class FormWords
{
    public static readonly LocalizedText Title = new("Titre", "Title");
    public static readonly LocalizedText Id = new("Nom dans l’adresse", "Name in the address");
    public static readonly LocalizedText IdHint = new("Rien pour le tirer du titre.", "Nothing to take it from the title.");
    public static readonly LocalizedText Brief = new("Brief", "Brief");
    public static readonly LocalizedText From = new("Premier jour", "First day");
    public static readonly LocalizedText To = new("Dernier jour", "Last day");
    public static readonly LocalizedText Objective = new("Objectif", "Objective");
    public static readonly LocalizedText Currency = new("Monnaie", "Currency");
    public static readonly LocalizedText Budget = new("Budget", "Budget");
    public static readonly LocalizedText Signs = new("À quoi se reconnaissent ses publications", "What its posts are known by");
    public static readonly LocalizedText OneALine = new("Un par ligne.", "One a line.");
    public static readonly LocalizedText Tags = new("Hashtags", "Hashtags");
    public static readonly LocalizedText Mentions = new("Comptes mentionnés", "Accounts mentioned");
    public static readonly LocalizedText Links = new("Liens (site, ou site et début de l’adresse)", "Links (host, or host and beginning of the path)");
    public static readonly LocalizedText Codes = new("Codes communs", "Codes of all");
    public static readonly LocalizedText Sponsors = new("Noms de l’annonceur", "Names of the advertiser");
    public static readonly LocalizedText Duties = new("Ce que chaque personne doit publier", "What each creator owes");
    public static readonly LocalizedText Duty = new("Publication due {number}", "Posts owed {number}");
    public static readonly LocalizedText Posts = new("Nombre", "How many");
    public static readonly LocalizedText WithTags = new("Avec ces hashtags", "With these hashtags");
    public static readonly LocalizedText WithMentions = new("Avec ces comptes", "With these accounts");
    public static readonly LocalizedText WithLinks = new("Avec un de ces liens", "With one of these links");
    public static readonly LocalizedText WithCode = new("avec un code", "with a code");
    public static readonly LocalizedText Aims = new("Ce qu’on en attend", "What it should come to");
    public static readonly LocalizedText Members = new("Qui en est", "Who is in it");
    public static readonly LocalizedText MembersHint = new(
        "Seules les personnes retenues peuvent en être.", "Only approved creators can be in it.");
    public static readonly LocalizedText NoneApproved = new(
        "Personne n’a encore été retenu.", "Nobody is approved yet.");
    public static readonly LocalizedText OwnCodes = new("Codes de {name}", "{name}’s codes");
    public static readonly LocalizedText OwnFee = new("Cachet de {name}", "{name}’s fee");
    public static readonly LocalizedText Save = new("Enregistrer", "Save");
    public static readonly LocalizedText Mend = new("À corriger avant d’enregistrer :", "To mend before saving:");
    public static readonly LocalizedText Overtaken = new(
        "Quelqu’un d’autre a enregistré entre-temps la version {number}. Vos saisies sont ci-dessous : relisez-les avant d’enregistrer par-dessus.",
        "Somebody else saved version {number} meanwhile. What you typed is below: look at it before you save over theirs.");
    public static readonly LocalizedText Opened = new(
        "Voici la version {number}, avec qui en est aujourd’hui. Enregistrer en fait la version courante.",
        "This is version {number}, with who is in it today. Saving makes it the one that stands.");
    public static readonly LocalizedText IdTaken = new("Ce nom est déjà pris.", "This name is taken.");

    /// <returns>Null where people have no name for it.</returns>
    public static LocalizedText? Named(string path) => Place(path) is var place && place.En != path ? place : null;

    /// <summary>What the form calls a place in a campaign.</summary>
    /// <param name="path">Such as duties[0].from.</param>
    public static LocalizedText Place(string path) => path.Split('[', '.') switch
    {
        ["title", ..] => Title,
        ["id", ..] => Id,
        ["brief", ..] => Brief,
        ["from", ..] => From,
        ["to", ..] => To,
        ["objective", ..] => Objective,
        ["currency", ..] => Currency,
        ["budget", ..] => Budget,
        ["signs", "tags", ..] => Tags,
        ["signs", "mentions", ..] => Mentions,
        ["signs", "links", ..] => Links,
        ["signs", "codes", ..] => Codes,
        ["signs", "sponsors", ..] => Sponsors,
        ["message", ..] => CampaignWords.Message,
        ["duties", var number, ..] => Duty.With(("number", NumberOf(number))),
        ["aims", ..] => Aims,
        ["members", ..] => Members,
        _ => new(path, path),
    };

    /// <returns>The id of the field that holds a place of a campaign.</returns>
    public static string Field(string path) => path.Split('[', '.') switch
    {
        ["signs" or "aims", var own, ..] => own,
        ["duties", var number, ..] => $"duty{number.TrimEnd(']')}.posts",
        [var own, ..] => own,
        _ => "",
    };

    private static string NumberOf(string index) => int.TryParse(index.TrimEnd(']'), out var place) ? $"{place + 1}" : "";
}
