using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Drift;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Campaigns;

/// <summary>What the pages of campaigns say.</summary>
internal static class CampaignWords
{
    public static readonly LocalizedText Campaigns = new("Campagnes", "Campaigns");
    public static readonly LocalizedText ListLead = new(
        "Ce que des créateurs et créatrices retenus publient ensemble pour la marque, et ce que cela a donné.",
        "What approved creators publish together for the brand, and what came of it.");
    public static readonly LocalizedText None = new(
        "Aucune campagne pour l’instant. Une campagne réunit des créateurs et créatrices retenus autour d’un brief.",
        "No campaigns yet. A campaign brings approved creators together around a brief.");
    public static readonly LocalizedText New = new("Nouvelle campagne", "New campaign");
    public static readonly LocalizedText Edit = new("Modifier", "Edit");
    public static readonly LocalizedText Report = new("Bilan", "Report");
    public static readonly LocalizedText Period = new("du {from} au {to}", "{from} to {to}");
    public static readonly LocalizedText Running = new("en cours", "running");
    public static readonly LocalizedText Over = new("terminée", "over");
    public static readonly LocalizedText Ahead = new("à venir", "ahead");
    public static readonly LocalizedText Saved = new("Version {number} enregistrée.", "Version {number} saved.");
    public static readonly LocalizedText Erased = new(
        "{count} : les données ont été effacées. La campagne garde qu’il y avait quelqu’un, sans dire qui.",
        "{count}: the data was erased. The campaign keeps that there was somebody, and not who.");
    public static readonly LocalizedText Nobody = new(
        "Personne n’est encore dans cette campagne.", "Nobody is in this campaign yet.");
    public static readonly LocalizedText Unread = new(
        "Rien n’a pu être lu de {names} : leurs publications ne sont plus conservées ici.",
        "Nothing could be read of {names}: their posts are no longer kept here.");
    public static readonly LocalizedText CalledNow = new("s’appelle maintenant {name}", "now called {name}");
    public static readonly LocalizedText ReadAt = new("lu jusqu’au {day}", "read up to {day}");
    public static readonly LocalizedText Creator = new("Créateur ou créatrice", "Creator");
    public static readonly Plural CreatorCount = new(new("personne", "creator"), new("personnes", "creators"));
    public static readonly Plural PostCount = new(new("publication", "post"), new("publications", "posts"));

    public static readonly LocalizedText Owed = new("Ce qui est dû, jour par jour", "What is owed, day by day");
    public static readonly LocalizedText OwedSummary = new(
        "Publications faites comme prévu : {kept} sur {all} ; à compléter : {partly}, en retard : {late}, manquantes : {missing}, à venir : {open}.",
        "{kept} published as agreed of {all} owed; {partly} with something missing, {late} late, {missing} missing, {open} to come.");
    public static readonly LocalizedText SoonLead = new("À publier dans les {days} jours", "To be published within {days} days");
    public static readonly LocalizedText NothingOwed = new(
        "La campagne ne demande aucune publication à date fixe.", "The campaign asks for no posts by a date.");
    public static readonly LocalizedText Calendar = new("Calendrier des publications", "Calendar of posts");
    public static readonly LocalizedText CalendarDescription = new(
        "Une ligne par personne, du {from} au {to} ; chaque bande est une période où une publication est due. Le détail est dans le tableau.",
        "A row for each creator, {from} to {to}; each band is a span in which a post is owed. The table has the details.");
    public static readonly LocalizedText Today = new("Aujourd’hui", "Today");
    public static readonly LocalizedText Window = new("Période", "Days");
    public static readonly LocalizedText Standing = new("État", "Standing");
    public static readonly LocalizedText Lacking = new("Il manque", "Missing in it");
    public static readonly LocalizedText Beside = new("En plus de ce qui est dû", "Beside what is owed");

    public static readonly LocalizedText Posts = new("Les publications", "The posts");
    public static readonly LocalizedText PostsLead = new(
        "Trouvées dans le dernier historique conservé de chaque compte, par ce qui les rattache à la campagne.",
        "Found in the newest history kept of each account, by what ties them to the campaign.");
    public static readonly LocalizedText Day = new("Jour", "Day");
    public static readonly LocalizedText Text = new("Publication", "Post");
    public static readonly LocalizedText FoundBy = new("Reconnue par", "Known by");
    public static readonly LocalizedText Disclosed = new("Mention publicitaire", "Disclosure");
    public static readonly LocalizedText Message = new("Message", "Message");
    public static readonly LocalizedText OffMessage = new("aucune expression du message", "no phrase of the message");

    public static readonly LocalizedText DriftTitle = new("Un même discours ?", "One and the same message?");
    public static readonly LocalizedText DriftLead = new(
        "À droite : moins de publications parlent du message. En haut : le ton, les thèmes et les expressions s’éloignent de ceux des autres. " +
        "Rien n’est dit de moins de {least} publications.",
        "To the right: fewer posts speak of the message. Upwards: tone, themes and phrases are further from the others’. " +
        "Nothing is said of fewer than {least} posts.");
    public static readonly LocalizedText DriftPicture = new("Distance au message et aux autres", "Distance to the message and to the others");
    public static readonly LocalizedText DriftDescription = new(
        "Un point par personne ; un losange pour qui s’écarte. Les chiffres sont dans le tableau.",
        "A mark for each creator; a diamond for who parts from the others. The table has the figures.");
    public static readonly LocalizedText ToMessage = new("Sans le message", "Off message");
    public static readonly LocalizedText ToOthers = new("Écart aux autres", "From the others");
    public static readonly LocalizedText Tone = new("Ton", "Tone");
    public static readonly LocalizedText Themes = new("Thèmes", "Themes");
    public static readonly LocalizedText Phrases = new("Expressions", "Phrases");
    public static readonly LocalizedText ByChance = new("Hasard", "By chance");
    public static readonly LocalizedText ByChanceLead = new(
        "L’écart va de 0 (comme les autres) à 1 (rien de commun). « Hasard » : ce que ne dépassent pas 95 tirages sur 100 d’autant de " +
        "publications prises parmi toutes.",
        "Distances go from 0 (like the others) to 1 (nothing in common). “By chance”: what 95 of 100 random picks of as many posts stay under.");
    public static readonly LocalizedText PartsMessage = new(
        "{name} parle moins du message ; publications qui n’en disent rien : {off} sur {all}.",
        "{name} speaks of the message less; posts that say nothing of it: {off} of {all}.");
    public static readonly LocalizedText PartsDiscourse = new(
        "{name} parle autrement que les autres, au-delà du hasard ({n} publications).",
        "{name} speaks otherwise than the others, more than chance would bring ({n} posts).");
    public static readonly LocalizedText NobodyParts = new("Personne ne s’écarte nettement.", "Nobody clearly parts from the others.");
    public static readonly LocalizedText TooFewPosts = new("trop peu", "too few");
    public static readonly LocalizedText Contradictions = new("Ce qui ne va pas ensemble", "What does not go together");
    public static readonly LocalizedText ContradictionsLead = new(
        "Relevé mot à mot, par tournures : à relire, il peut s’agir de deux produits différents.",
        "Picked up word for word, by turns of phrase: worth reading again, it may be about two different products.");
    public static readonly LocalizedText SayersOf = new("(dit aussi ailleurs : {count})", "(said elsewhere too: {count})");
    public static readonly LocalizedText NoContradictions = new(
        "Aucune affirmation contraire relevée sur le produit.", "No opposite claims about the product were found.");

    public static readonly LocalizedText WearTitle = new("Le public, sollicité", "How much is asked of the public");
    public static readonly LocalizedText SponsoredBefore = new("Commercial avant", "Commercial before");
    public static readonly LocalizedText SponsoredDuring = new("Commercial pendant", "Commercial during");
    public static readonly LocalizedText Trend = new("Réponse au fil de la campagne", "Response over the campaign");
    public static readonly LocalizedText TrendOf = new("{first} × puis {last} × (n = {n})", "{first} × then {last} × (n = {n})");
    public static readonly LocalizedText Falls = new("baisse nettement", "clearly falling");
    public static readonly LocalizedText TrendLead = new(
        "La réponse d’une publication est son nombre d’interactions, rapporté à la médiane des publications non commerciales de la même " +
        "personne : 1 × est son habitude. Début et fin de campagne sont des médianes.",
        "A post’s response is its interactions by the median of the same creator’s own organic posts: 1 × is what is usual for them. The first and " +
        "second halves are medians.");
    public static readonly LocalizedText SharedLead = new("Commentent chez les deux", "Comment with both");
    public static readonly LocalizedText NobodyShared = new(
        "Personne ne commente chez deux d’entre eux, parmi les commentaires relevés.", "Nobody comments with two of them, among the comments that were sampled.");
    public static readonly LocalizedText SharedOf = new(
        "{one} et {other}, personnes en commun : {shared} sur {fewer} ({share}), parmi les commentaires relevés.",
        "{one} and {other}, people in common: {shared} of {fewer} ({share}), among the comments that were sampled.");
    public static readonly LocalizedText NoComments = new(
        "Trop peu de commentaires pour comparer ({least} personnes au moins) : {names}.",
        "Too few comments to compare ({least} people at least): {names}.");

    public static readonly LocalizedText MessageHint = new(
        "Une expression par ligne ; rien pour reprendre celles du brief.", "One phrase a line; nothing to take those of the brief.");

    public static LocalizedText Of(SlotState state) => state switch
    {
        SlotState.Kept => new("publiée", "published"),
        SlotState.Partly => new("publiée, à compléter", "published, something missing"),
        SlotState.Late => new("publiée en retard", "published late"),
        SlotState.Ahead => new("à venir", "ahead"),
        SlotState.Due => new("attendue", "due"),
        SlotState.DueSoon => new("attendue sous peu", "due soon"),
        SlotState.Missing => new("manquante", "missing"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>How it is painted, beside the words.</summary>
    public static string Css(SlotState state) => state switch
    {
        SlotState.Kept => "kept",
        SlotState.Partly => "partly",
        SlotState.Late => "late",
        SlotState.Missing => "missing",
        SlotState.DueSoon => "soon",
        _ => "open",
    };

    public static LocalizedText Of(Lack lack) => lack.Kind switch
    {
        LackKind.Tag => new($"#{lack.What}", $"#{lack.What}"),
        LackKind.Mention => new($"@{lack.What}", $"@{lack.What}"),
        LackKind.Link => new($"le lien {lack.What}", $"the link {lack.What}"),
        LackKind.Code => lack.What is { } code ? new($"le code {code}", $"the code {code}") : new("un code", "a code"),
        LackKind.Disclosure => new("la mention publicitaire", "the disclosure"),
        LackKind.Message => new("le message", "the message"),
        _ => throw new ArgumentOutOfRangeException(nameof(lack)),
    };

    public static LocalizedText Of(FoundSign sign) => sign.Sign switch
    {
        PostSign.Code => new($"code {sign.What}", $"code {sign.What}"),
        PostSign.Link => new($"lien {sign.What}", $"link {sign.What}"),
        PostSign.Tag => new($"#{sign.What}", $"#{sign.What}"),
        PostSign.Sponsor => new($"partenariat {sign.What}", $"partnership {sign.What}"),
        PostSign.Mention => new($"@{sign.What}", $"@{sign.What}"),
        _ => throw new ArgumentOutOfRangeException(nameof(sign)),
    };

    public static LocalizedText Of(DisclosureState state) => state switch
    {
        DisclosureState.Clear => new("claire", "clear"),
        DisclosureState.Ambiguous => new("ambiguë", "ambiguous"),
        DisclosureState.Misplaced => new("mal placée", "badly placed"),
        DisclosureState.Missing => new("absente", "none"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static LocalizedText Of(Contradiction found) => found.Kind switch
    {
        ContradictionKind.Contents => new($"Avec ou sans : {found.About}", $"With or without: {found.About}"),
        ContradictionKind.Figure => new($"Deux chiffres : {found.About}", $"Two figures: {found.About}"),
        ContradictionKind.Quality => new($"Oui ou non : {found.About}", $"Yes or no: {found.About}"),
        ContradictionKind.Origin => new("Deux origines", "Two origins"),
        _ => throw new ArgumentOutOfRangeException(nameof(found)),
    };
}
