using Vetting.Core.Content;

namespace Vetting.Core.Review;

/// <summary>What people are told of records that are not as they were written.</summary>
public static class RecordWords
{
    public static readonly LocalizedText Row = new(
        "La ligne de cet examen dans la liste n’est pas telle que le produit l’a écrite.",
        "This vetting’s row in the list is not as the product wrote it.");

    public static readonly LocalizedText Log = new(
        "Le journal des décisions de cet examen n’est pas tel que le produit l’a écrit.",
        "This vetting’s log of decisions is not as the product wrote it.");

    public static readonly LocalizedText LogEnd = new(
        "Le journal des décisions ne finit pas comme la liste l’a noté : une décision manque ou a été remplacée.",
        "The log of decisions does not end as the list has noted: a decision is missing or was replaced.");

    public static readonly LocalizedText Stage = new(
        "La liste dit une autre issue que le journal des décisions.",
        "The list says another outcome than the log of decisions.");

    public static readonly LocalizedText Archive = new(
        "Le journal des décisions diffère de la copie qui en est gardée à part.",
        "The log of decisions differs from the copy of it that is kept apart.");

    public static readonly LocalizedText Dossier = new(
        "Le dossier n’est plus celui que le produit a écrit : ne vous y fiez pas.",
        "The dossier is no longer the one that the product wrote: do not rely on it.");

    public static readonly LocalizedText DossierOther = new(
        "La décision a été prise sur un autre dossier que celui de la liste.",
        "The decision was taken on another dossier than the list’s.");

    public static readonly LocalizedText DossierGone = new("Le dossier n’est plus conservé.", "The dossier is no longer kept.");

    public static readonly LocalizedText Input = new(
        "Une entrée du dossier ({what}) n’est plus telle qu’elle a été reçue.",
        "An input of the dossier ({what}) is no longer as it was received.");

    public static readonly LocalizedText InputGone = new(
        "Une entrée du dossier ({what}) n’est plus conservée.", "An input of the dossier ({what}) is no longer kept.");

    public static readonly LocalizedText Link = new(
        "Un lien de relecture a déjà servi à décider, et sa décision n’est pas dans le journal.",
        "A reviewer’s link has decided before, and its decision is not in the log.");

    public static readonly LocalizedText Mail = new(
        "Un courriel gardé n’est pas tel qu’il a été envoyé.", "A kept mail is not as it was sent.");

    public static readonly LocalizedText Note = new(
        "Une note à côté du dossier n’est pas telle qu’elle a été écrite.",
        "A note beside the dossier is not as it was written.");

    public static readonly LocalizedText LogAlone = new(
        "Il y a une décision pour un examen qui n’est pas dans la liste.",
        "There is a decision on a vetting that is not in the list.");
}
