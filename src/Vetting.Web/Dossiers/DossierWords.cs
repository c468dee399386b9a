using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>The dossier page's own words.</summary>
internal static class DossierWords
{
    public static readonly LocalizedText Dossier = new("Dossier", "Dossier");
    public static readonly LocalizedText For = new("Pour", "For");
    public static readonly LocalizedText AsOf = new("au", "as of");
    public static readonly LocalizedText Advice = new("Avis de l’analyse", "The analysis advises");
    public static readonly LocalizedText AdviceOnly = new(
        "Un avis, pas une décision.", "Advice, not a decision.");
    public static readonly LocalizedText PersonDecides = new("C’est une personne qui décide.", "A person decides.");
    public static readonly LocalizedText Score = new("Note", "Score");
    public static readonly LocalizedText OutOf = new("sur 100", "out of 100");
    public static readonly LocalizedText Tier = new("Palier de portée", "Reach tier");
    public static readonly LocalizedText Followers = new("Abonnés, plus grand canal", "Followers, largest channel");
    public static readonly LocalizedText UnknownFigure = new("inconnu", "unknown");
    public static readonly LocalizedText SumTitle = new("Comment la note se compose", "How the score adds up");
    public static readonly LocalizedText SumDimension = new("Dimension", "Dimension");
    public static readonly LocalizedText SumShare = new("Part", "Share");
    public static readonly LocalizedText SumPoints = new("Points", "Points");
    public static readonly LocalizedText SumTotal = new("Note de l’ensemble", "Score of the whole");
    public static LocalizedText Held(HeldScore held) => new LocalizedText(
        "Plafonnée par {name} ({own}, et {lead} de plus)", "Capped by {name} ({own}, and {lead} more)").With(
            ("name", DimensionName.Of(held.Dimension)), ("own", Wording.Decimal(held.Score)),
            ("lead", Wording.Decimal(held.Lead)));
    public static LocalizedText Of(GistSide side) => side switch
    {
        GistSide.For => new("Pour", "For"),
        GistSide.Against => new("Contre", "Against"),
        GistSide.Unknown => new("Inconnu", "Unknown"),
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };
    public static readonly LocalizedText WholeUnjudged = new("Pas jugé : {names}.", "Not judged: {names}.");
    public static readonly LocalizedText Unjudged = new("pas jugé", "not judged");
    public static readonly LocalizedText NotJudged = new("Point par point", "Point by point");
    public static readonly LocalizedText Partly = new("En partie", "In part");
    public static readonly LocalizedText NotChecked = new("Non vérifié", "Not checked");
    public static readonly LocalizedText Between = new("entre {low} et {high}", "between {low} and {high}");
    public static readonly LocalizedText NothingJudged = new(
        "Rien n’a pu être jugé : ce dossier ne parle ni pour ni contre cette personne.",
        "Nothing could be judged: this dossier speaks neither for nor against this creator.");
    public static readonly LocalizedText NothingFirst = new(
        "Aucun constat ne pèse dans ce qui a pu être jugé.", "No finding weighs in what could be judged.");
    public static readonly LocalizedText NotEnough = new("Pas assez de données", "Not enough data");
    public static readonly LocalizedText NoFindings = new("Aucun constat.", "No findings.");
    public static readonly LocalizedText Confidence = new("confiance", "confidence");
    public static LocalizedText Sure(double confidence) => confidence switch
    {
        >= 0.8 => new("net", "clear"),
        >= 0.6 => new("probable", "likely"),
        _ => new("indice à vérifier", "a hint, to be checked"),
    };
    public static readonly LocalizedText Adds = new("Calcul de la note", "How the score adds up");
    public static readonly LocalizedText NeverBelow = new("jamais sous 0", "never below 0");
    public static readonly LocalizedText MoreEvidence = new("Voir {count} de plus", "Show {count} more");
    public static readonly LocalizedText Harmless = new(
        "Explications anodines à envisager", "Harmless explanations to consider");
    public static readonly LocalizedText SeePost = new("Voir la publication", "See the post");
    public static readonly LocalizedText Rule = new("Règle", "Rule");
    public static readonly LocalizedText Niche = new("Univers :", "Niche:");
    public static readonly LocalizedText Message = new("{name} écrit", "{name} writes");
    public static readonly LocalizedText Stated = new("déclarés", "as stated");
    public static readonly LocalizedText Verified = new("vérifié par la plateforme", "verified by the platform");
    public static readonly LocalizedText MeasuredSince = new(
        "Abonnés comptés chaque jour par nos soins depuis le {day}.", "Followers counted by us every day since {day}.");
    public static readonly LocalizedText NoLongerThere = new(
        "n’est plus en ligne depuis le {day}", "no longer there since {day}");
    public static readonly LocalizedText PictureOf = new(
        "Image de la publication, {channel}, {day}", "Picture of the post by {channel}, {day}");
    public static readonly LocalizedText PictureNotKept = new(
        "l’image n’a pas pu être conservée", "its picture could not be kept");
    public static readonly LocalizedText Truncated = new(
        "Historique plus long que la limite : seules les publications les plus récentes ont été lues.",
        "The history is longer than the limit: only the newest posts were read.");
    public static readonly LocalizedText Beside = new("Autour de ce dossier", "Beside this dossier");
    public static readonly LocalizedText HandOn = new("Résumé d’une page, à transmettre", "One-page summary, to hand on");
    public static readonly LocalizedText Details = new(
        "Rythme, formats et meilleures publications", "Rhythm, formats and best posts");

    public static readonly Plural FindingCount = new(new("constat", "finding"), new("constats", "findings"));
    public static readonly Plural Points = new(new("point", "point"), new("points", "points"));
    public static readonly Plural PostCount = new(new("publication", "post"), new("publications", "posts"));
    public static readonly Plural FollowerCount = new(new("abonné", "follower"), new("abonnés", "followers"));
    public static readonly Plural Skipped = new(
        new("entrée illisible ou datée du futur, laissée de côté", "entry left out, unreadable or dated in the future"),
        new("entrées illisibles ou datées du futur, laissées de côté",
            "entries left out, unreadable or dated in the future"));
}
