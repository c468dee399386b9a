using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Mail;

/// <summary>
/// What a creator is told: the outcome, who took it, and what they can do about it. No inference about them.
/// </summary>
internal static class OutcomeMailWords
{
    public static readonly LocalizedText Subject = new("Votre candidature chez {brand}", "Your submission to {brand}");
    public static readonly LocalizedText Ask = new(
        "Vous pouvez demander sur quoi repose cette issue, donner votre point de vue ou la contester : il suffit de " +
        "répondre à ce courriel.",
        "You may ask what this outcome rests on, give your view or contest it: just answer this email.");

    /// <summary>Length and head of the log: with them anybody can tell later whether the log still is what it was.</summary>
    public static readonly LocalizedText Reference = new("Référence de la décision : {log}", "Reference of the decision: {log}");

    public static LocalizedText Heading(VettingOutcome outcome) => outcome switch
    {
        VettingOutcome.Approved => new("Votre profil est retenu", "Your profile has been selected"),
        VettingOutcome.Declined => new("Pas de suite cette fois-ci", "Not this time"),
        VettingOutcome.Expired => new("Pas de décision dans le délai", "No decision in time"),
        VettingOutcome.Withdrawn => new("Votre candidature est retirée", "Your submission is withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static LocalizedText Opening(VettingOutcome outcome) => outcome switch
    {
        VettingOutcome.Approved => new(
            "Bonjour {creator}, bonne nouvelle : {brand} souhaite travailler avec vous pour « {brief} ».",
            "Hello {creator}, good news: {brand} would like to work with you for “{brief}”."),
        VettingOutcome.Declined => new(
            "Bonjour {creator}, merci d’avoir proposé votre profil à {brand} pour « {brief} ». La marque ne donne " +
            "pas suite " +
            "cette fois-ci.",
            "Hello {creator}, thank you for offering your profile to {brand} for “{brief}”. The brand is not going " +
            "ahead this time."),
        VettingOutcome.Expired => new(
            "Bonjour {creator}, {brand} n’a pas rendu de décision dans le délai prévu pour « {brief} ». Rien n’a " +
            "donc été " +
            "décidé à votre sujet.",
            "Hello {creator}, {brand} did not decide within the time set for “{brief}”. So nothing has been " +
            "decided about you."),
        VettingOutcome.Withdrawn => new(
            "Bonjour {creator}, votre candidature chez {brand} pour « {brief} » est retirée : vous l’avez demandé, ou " +
            "rien n’a pu être lu dans le délai prévu. Rien n’a été décidé à votre sujet.",
            "Hello {creator}, your submission to {brand} for “{brief}” is withdrawn: you asked for it, or nothing " +
            "could be read within the time set. Nothing has been decided about you."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static LocalizedText Meaning(VettingOutcome outcome) => outcome switch
    {
        VettingOutcome.Approved => new(
            "L’équipe vous écrira pour convenir de la suite. Cette décision a été prise par une personne.",
            "The team will write to you to agree on what comes next. A person took this decision."),
        VettingOutcome.Declined => new(
            "Cette décision a été prise par une personne et ne vaut que pour cette campagne ; une autre " +
            "candidature reste possible.",
            "A person took this decision. It holds for this campaign only; you are welcome to submit again."),
        VettingOutcome.Expired => new(
            "Vous pouvez présenter une nouvelle candidature.", "You are welcome to submit again."),
        VettingOutcome.Withdrawn => new(
            "Vous pouvez présenter une nouvelle candidature quand vous le souhaitez.",
            "You are welcome to submit again whenever you like."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
