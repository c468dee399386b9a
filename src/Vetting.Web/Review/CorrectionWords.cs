using Vetting.Core.Content;

namespace Vetting.Web.Review;

/// <summary>What pages say of decisions that are corrected, or taken anew.</summary>
internal static class CorrectionWords
{
    public static readonly LocalizedText Title = new("Revenir sur cette décision", "Go back on this decision");
    public static readonly LocalizedText Jump = new("Corriger", "Correct");
    public static readonly LocalizedText TitleExpired = new("Revenir sur ce dossier", "Go back to this dossier");
    public static readonly LocalizedText Lead = new(
        "Rien n’est effacé : la correction se place dans le journal après ce qui est décidé, avec votre motif. {creator} et le système de la marque {brand} sont prévenus si l’issue change.",
        "Nothing is erased: the correction stands in the log after what was decided, with your reason. {creator} and {brand}’s system are told where the outcome changes.");
    public static readonly LocalizedText What = new("Ce qui doit compter", "What is to count");
    public static readonly LocalizedText Instead = new("À la place de la décision d’avant", "In the place of the decision before");
    public static readonly LocalizedText OnlyReason = new("La même décision, avec un autre motif", "The same decision, for another reason");
    public static readonly LocalizedText Again = new("Remettre devant les relecteurs", "Put before reviewers again");
    public static readonly LocalizedText AgainMeans = new(
        "Le délai recommence, et les avis d’avant ne comptent plus.", "The term begins anew, and opinions of before count no more.");
    public static readonly LocalizedText Needs = new(
        "D’après les règles de la politique, une personne seule ne suffit pas ici : le dossier peut être remis devant les relecteurs.",
        "By the policy’s rules one person is not enough here: the dossier can be put before reviewers again.");
    public static readonly LocalizedText Reason = new("Pourquoi", "Why");
    public static readonly LocalizedText Do = new("Enregistrer la correction", "Record the correction");
    public static readonly LocalizedText NeedsOthers = new(
        "Rien n’a été corrigé : d’après les règles de la politique, une personne seule ne suffit pas.",
        "Nothing was corrected: by the policy’s rules one person is not enough.");
    public static readonly LocalizedText Corrected = new(
        "Votre correction est enregistrée. Ce qui était décidé reste au journal et ne compte plus.",
        "Your correction is recorded. What had been decided stays in the log and counts no more.");
    public static readonly LocalizedText Reopened = new(
        "Le dossier est de nouveau devant les relecteurs.", "The dossier is before reviewers again.");

    private static readonly LocalizedText WhatError = new("Choisissez ce qui doit compter.", "Choose what is to count.");

    /// <summary>The form's own sentence for what is wrong with a field.</summary>
    public static LocalizedText Error(FieldError error) => error.Field == "verdict" ? WhatError : ReviewWords.Error(error);

    public static readonly LocalizedText Superseded = new("Ce qui ne compte plus", "What counts no more");
    public static readonly LocalizedText WasReopened = new(
        "{by} l’a remis devant les relecteurs le {at}.", "{by} put it before reviewers again on {at}.");
}
