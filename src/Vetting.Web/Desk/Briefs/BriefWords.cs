using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Desk.Briefs;

/// <summary>Where briefs are written.</summary>
internal static class BriefWords
{
    public static readonly LocalizedText Briefs = new("Briefs", "Briefs");
    public static readonly LocalizedText NewBrief = new("Nouveau brief", "New brief");
    public static readonly LocalizedText ListLead = new(
        "Un brief dit qui vous cherchez, et qui décide. Chaque candidature est lue à sa lumière.",
        "A brief says whom you are looking for, and who decides. Each candidate is read in its light.");
    public static readonly LocalizedText NoneYet = new("Votre premier brief", "Your first brief");
    public static readonly LocalizedText NoneLead = new(
        "Il n’y a pas encore de brief, et donc pas de lien pour candidater. Dix minutes suffisent :",
        "There is no brief yet, and so no link to apply by. It takes ten minutes:");
    public static readonly LocalizedText NoneWhat = new(
        "Dites ce que vous cherchez : le sujet, les mots de votre univers, les langues, la taille d’audience.",
        "Say what you look for: the subject, the words of your field, the languages, the size of audience.");
    public static readonly LocalizedText NoneWho = new(
        "Dites qui décide, et dans quel délai.", "Say who decides, and by when.");
    public static readonly LocalizedText NoneLink = new(
        "Enregistrez : vous recevez le lien à donner aux créatrices et créateurs.",
        "Save: you get the link to give to creators.");
    public static readonly LocalizedText WriteFirst = new("Écrire le premier brief", "Write the first brief");
    public static readonly LocalizedText AskAnOwner = new(
        "Les administrateurs de l’espace peuvent en écrire un.", "The desk’s owners can write one.");
    public static readonly LocalizedText InReview = new("{count} en relecture", "{count} in review");
    public static readonly LocalizedText Version = new("version {number}", "version {number}");

    public static readonly LocalizedText OwnersWrite = new(
        "Vous pouvez lire ce brief. Les administrateurs de l’espace peuvent le changer.",
        "You can read this brief. The desk’s owners can change it.");
    public static readonly LocalizedText Saved = new("Version {number} enregistrée.", "Version {number} is saved.");
    public static readonly LocalizedText AsItStood = new(
        "Rien n’a changé : la version {number} reste en place.", "Nothing changed: version {number} stands.");
    public static readonly LocalizedText OldVersion = new(
        "Voici la version {number}. L’enregistrer en fait la plus récente.",
        "This is version {number}. Saving makes it the newest one.");
    public static readonly LocalizedText Apply = new("Le lien pour candidater", "The link to apply by");
    public static readonly LocalizedText ApplyLead = new(
        "À donner aux créatrices et créateurs, tel quel.", "Give it to creators, as it is.");
    public static readonly LocalizedText ApplyOpen = new("Voir la page", "See the page");
    public static readonly LocalizedText Invite = new("Inviter par courriel ou code QR", "Invite by mail or QR code");
    public static readonly LocalizedText Candidates = new("Candidatures", "Candidates");
    public static readonly LocalizedText Mend = new(
        "Rien n’est enregistré : quelques points sont à revoir.", "Nothing is saved: a few points need another look.");

    public static readonly LocalizedText What = new("Ce que vous cherchez", "What you look for");
    public static readonly LocalizedText Title = new("Titre", "Title");
    public static readonly LocalizedText TitleHint = new(
        "Les créateurs le voient quand ils candidatent.", "Creators see it when they apply.");
    public static readonly LocalizedText Id = new("Nom dans les adresses", "Name in addresses");
    public static readonly LocalizedText IdHint = new(
        "Lettres minuscules sans accent, chiffres et tirets ; il ne change plus ensuite. Laissé vide, il vient " +
        "du titre.",
        "Small letters without accents, digits and hyphens; it cannot be changed later. Left empty, it comes " +
        "from the title.");
    public static readonly LocalizedText IdTaken = new(
        "Un autre brief porte déjà ce nom.", "Another brief has this name already.");
    public static readonly LocalizedText Locale = new(
        "Langue de la page et des courriels", "Language of page and mails");
    public static readonly LocalizedText Sector = new("Secteur", "Sector");
    public static readonly LocalizedText SectorHint = new(
        "Par exemple : linge de maison responsable.", "For example: sustainable home linen.");
    public static readonly LocalizedText Objective = new("Objectif", "Objective");
    public static readonly LocalizedText Choose = new("Choisir…", "Choose…");
    public static readonly LocalizedText Lexicon = new("Mots de votre univers", "Words of your field");
    public static readonly LocalizedText LexiconHint = new(
        "Un mot ou une expression par ligne, comme votre public les emploie.",
        "A word or phrase a line, as your public uses them.");
    public static readonly LocalizedText Communities = new("Hashtags et communautés", "Hashtags and communities");
    public static readonly LocalizedText OneALine = new("Un par ligne.", "One a line.");
    public static readonly LocalizedText Competitors = new("Concurrents", "Competitors");
    public static readonly LocalizedText Exclusions = new("Mots exclus", "Words to exclude");
    public static readonly LocalizedText ExclusionsHint = new(
        "Ce qui ne doit pas figurer dans les publications, un par ligne.",
        "What must not stand in the posts, one a line.");
    public static readonly LocalizedText Languages = new("Langues des publications", "Languages of the posts");
    public static readonly LocalizedText OtherLanguages = new("Autres langues", "Other languages");
    public static readonly LocalizedText OtherLanguagesHint = new(
        "Codes de deux lettres, comme nl pl.", "Codes of two letters, such as nl pl.");
    public static readonly LocalizedText Tiers = new("Tailles d’audience voulues", "Wanted sizes of audience");
    public static readonly LocalizedText TiersHint = new(
        "Aucune cochée : toutes conviennent.", "None ticked: any will do.");
    public static readonly LocalizedText TierFrom = new("à partir de {count} abonnés", "from {count} followers");
    public static readonly LocalizedText Policy = new("Politique", "Policy");
    public static readonly LocalizedText OwnPolicy = new("Politique du brief", "The brief’s policy");

    public static readonly LocalizedText Who = new("Qui décide", "Who decides");
    public static readonly LocalizedText Reviewers = new("Relecteurs", "Reviewers");
    public static readonly LocalizedText ReviewersHint = new(
        "Dix au plus. Chaque personne reçoit le dossier par courriel.", "Ten at most. Each gets the dossier by mail.");
    public static readonly LocalizedText EscalateTo = new(
        "En renfort, si personne ne répond", "Asked when nobody answers");
    public static readonly LocalizedText FromTeam = new("Dans l’équipe", "On the team");
    public static readonly LocalizedText ByAddress = new("Par adresse", "By address");
    public static readonly LocalizedText PersonName = new("Nom {n}", "Name {n}");
    public static readonly LocalizedText PersonEmail = new("Courriel {n}", "Email {n}");
    public static readonly LocalizedText PersonLocale = new("Langue {n}", "Language {n}");
    public static readonly LocalizedText When = new("Délais", "Deadlines");
    public static readonly LocalizedText WhenHint = new(
        "Comptés depuis l’envoi du dossier. Sans réponse à la fin, rien n’est accepté.",
        "Counted from when the dossier is sent. Without an answer at the end, nothing is approved.");
    public static readonly LocalizedText RemindAfter = new("Rappel après", "Reminder after");
    public static readonly LocalizedText EscalateAfter = new("Renforts après", "Others asked after");
    public static readonly LocalizedText ExpireAfter = new("Expire après", "Expires after");
    public static readonly LocalizedText Asking = new("Quand rien ne peut être lu", "When nothing can be read");
    public static readonly LocalizedText AskingHint = new(
        "La personne est priée de donner un historique ou une connexion.",
        "The creator is asked for a history or a connection.");
    public static readonly LocalizedText AskAgainAfter = new("Nouvelle demande après", "Asked again after");
    public static readonly LocalizedText WithdrawAfter = new("Candidature retirée après", "Withdrawn after");
    public static readonly LocalizedText UnitOf = new("Unité : {of}", "Unit: {of}");

    public static readonly LocalizedText Save = new("Enregistrer", "Save");
    public static readonly LocalizedText Preview = new("Voir ce que cela changerait", "See what this would change");

    public static LocalizedText Of(Objective objective) => objective switch
    {
        Core.Briefs.Objective.Awareness => new("Notoriété", "Awareness"),
        Core.Briefs.Objective.Engagement => new("Engagement", "Engagement"),
        Core.Briefs.Objective.Cost => new("Coût", "Cost"),
        Core.Briefs.Objective.Flexibility => new("Souplesse", "Flexibility"),
        _ => throw new ArgumentOutOfRangeException(nameof(objective)),
    };

    public static readonly LocalizedText Spanned = new("{number} {unit}", "{number} {unit}");

    /// <summary>As many of it as the span has.</summary>
    public static LocalizedText Unit(SpanText span) => span is { Number: "1", Unit: var unit }
        ? unit switch
        {
            "D" => new("jour", "day"),
            "H" => new("heure", "hour"),
            "M" => new("minute", "minute"),
            _ => new("seconde", "second"),
        }
        : Unit(span.Unit);

    public static LocalizedText Unit(string unit) => unit switch
    {
        "D" => new("jours", "days"),
        "H" => new("heures", "hours"),
        "M" => new("minutes", "minutes"),
        _ => new("secondes", "seconds"),
    };

    /// <returns>Null where the form has no name for the place.</returns>
    public static LocalizedText? Named(string path) =>
        Place(path) is var place && place.En != path ? place : null;

    /// <summary>What the form calls a place in a brief.</summary>
    /// <param name="path">Such as review.reviewers[0].email.</param>
    public static LocalizedText Place(string path) => path.Split('[', '.') switch
    {
        ["title", ..] => Title,
        ["id", ..] => Id,
        ["locale", ..] => Locale,
        ["sector", ..] => Sector,
        ["objective", ..] => Objective,
        ["lexicon", ..] => Lexicon,
        ["communities", ..] => Communities,
        ["competitors", ..] => Competitors,
        ["exclusions", ..] => Exclusions,
        ["languages", ..] => Languages,
        ["wantedTiers", ..] => Tiers,
        ["policy", ..] => Policy,
        ["policyPart", ..] => OwnPolicy,
        ["review", "reviewers", ..] => Reviewers,
        ["review", "escalateTo", ..] => EscalateTo,
        ["review", "remindAfter", ..] => RemindAfter,
        ["review", "escalateAfter", ..] => EscalateAfter,
        ["review", "expireAfter", ..] => ExpireAfter,
        ["asking", "remindAfter", ..] => AskAgainAfter,
        ["asking", "withdrawAfter", ..] => WithdrawAfter,
        _ => new(path, path),
    };

    /// <returns>Which part of the form holds a place of a brief.</returns>
    public static string Field(string path) => path.Split('[', '.') switch
    {
        ["asking", "remindAfter", ..] => "askAgainAfter",
        ["review" or "asking", var own, ..] => own,
        [var own, ..] => own,
        _ => "",
    };
}
