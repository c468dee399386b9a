using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>Core's terms as a reviewer reads them.</summary>
public static class JudgementWords
{
    public static LocalizedText Of(Severity severity) => severity switch
    {
        Severity.Info => new("À savoir", "Good to know"),
        Severity.Low => new("Faible", "Low"),
        Severity.Medium => new("Moyen", "Medium"),
        Severity.High => new("Élevé", "High"),
        Severity.Floor => new("Sous le plancher", "Below the floor"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    internal static Plural Counted(Severity severity) => severity switch
    {
        Severity.Info => new(new("à savoir", "good to know"), new("à savoir", "good to know")),
        Severity.Low => new(new("faible", "low"), new("faibles", "low")),
        Severity.Medium => new(new("moyen", "medium"), new("moyens", "medium")),
        Severity.High => new(new("élevé", "high"), new("élevés", "high")),
        Severity.Floor => new(new("sous le plancher", "below the floor"), new("sous le plancher", "below the floor")),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static LocalizedText Of(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Approve => new("Accepter", "Approve"),
        Recommendation.LookCloser => new("Regarder de plus près", "Look closer"),
        Recommendation.Decline => new("Refuser", "Decline"),
        Recommendation.NotEnough => new("Pas assez d’éléments pour un avis", "Not enough to advise"),
        _ => throw new ArgumentOutOfRangeException(nameof(recommendation)),
    };

    public static LocalizedText Of(UnavailableReason reason) => reason switch
    {
        UnavailableReason.NoOpenSource => new(
            "Cette plateforme n’est pas lisible librement et aucun historique n’a été envoyé.",
            "This platform cannot be read openly and no history was uploaded."),
        UnavailableReason.NotFound => new(
            "Compte introuvable à cette adresse.",
            "No account was found at this address."),
        UnavailableReason.Private => new("Compte privé.", "The account is private."),
        UnavailableReason.Unreachable => new("La source n’a pas répondu.", "The source did not answer."),
        UnavailableReason.Failing => new(
            "La source a répondu par une erreur.", "The source answered with an error."),
        UnavailableReason.Malformed => new(
            "La réponse n’avait pas la forme attendue.", "The answer was not in the expected form."),
        UnavailableReason.Empty => new("Rien n’a été publié sur ce compte.", "Nothing has been published there."),
        UnavailableReason.Refused => new(
            "Cette adresse mène là où nous n’allons pas lire.", "This address points where we do not read."),
        UnavailableReason.TooLarge => new("L’historique est trop volumineux.", "The history is too large to read."),
        UnavailableReason.QuotaUsed => new(
            "Le quota accordé par la plateforme est épuisé pour l’instant.",
            "The platform’s quota is used up for now."),
        UnavailableReason.AccessRefused => new(
            "La plateforme refuse la clé ou le jeton de cette installation.",
            "The platform refuses this installation’s key or token."),
        UnavailableReason.NotProfessional => new(
            "Aucun compte professionnel de ce nom ne peut être lu.",
            "No professional account of this name can be read."),
        UnavailableReason.ConsentEnded => new(
            "L’accord donné pour lire ce compte a pris fin.",
            "The consent given to read this account has ended."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>The tiers of the default policy by their names; a brand's own tier reads as it is written.</summary>
    public static LocalizedText Tier(string tier) => tier switch
    {
        "nano" => new("nano", "nano"),
        "micro" => new("micro", "micro"),
        "mid" => new("intermédiaire", "mid-size"),
        "macro" => new("macro", "macro"),
        "mega" => new("méga", "mega"),
        _ => new(tier, tier),
    };
}
