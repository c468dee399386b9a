using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Web.Mail;

/// <summary>
/// What a creator is told: the outcome, who took it, and what they can do about it. No inference about them.
/// </summary>
internal static class OutcomeMailWords
{
    public static readonly LocalizedText Ask = new(
        "Vous pouvez demander sur quoi repose cette issue, donner votre point de vue ou la contester : il suffit de " +
        "répondre à ce courriel.",
        "You may ask what this outcome rests on, give your view or contest it: just answer this email.");

    /// <summary>Where nobody reads what is answered to the mail.</summary>
    public static readonly LocalizedText AskBrand = new(
        "Vous pouvez demander à la marque {brand} sur quoi repose cette issue, donner votre point de vue ou la contester.",
        "You may ask {brand} what this outcome rests on, give your view or contest it.");

    /// <summary>First in a mail that takes another one back.</summary>
    public static readonly LocalizedText Again = new(
        "{brand} vous avait écrit autre chose pour « {brief} » : ce message prend la place du précédent, et nous vous prions " +
        "d’excuser ce changement.",
        "{brand} had told you something else about “{brief}”: this message takes the place of the one before, and we are sorry " +
        "for the change.");

    /// <summary>Before what the brand chose to say.</summary>
    public static readonly LocalizedText Word = new("{brand} tient à vous dire :", "{brand} wishes to tell you:");

    public static readonly LocalizedText Data = new(
        "Voir ce qui est dit de moi, l’emporter ou le faire effacer", "See what is said about me, take it along or have it erased");

    /// <summary>Length and head of the log: with them anybody can tell later whether the log still is what it was.</summary>
    public static readonly LocalizedText Reference = new("Référence de la décision : {log}", "Reference of the decision: {log}");

    public static readonly OutcomeWords Approved = OutcomeWords.Of(
        "approved",
        new("Votre profil est retenu", "Your profile has been selected"),
        new("Bonjour {creator}, bonne nouvelle : {brand} souhaite travailler avec vous pour « {brief} ».",
            "Hello {creator}, good news: {brand} would like to work with you for “{brief}”."),
        new("L’équipe vous écrira pour convenir de la suite. Cette décision a été prise par une personne.",
            "The team will write to you to agree on what comes next. A person took this decision."));

    public static readonly OutcomeWords Declined = OutcomeWords.Of(
        "declined",
        new("Pas cette fois-ci", "Not this time"),
        new("Bonjour {creator}, merci d’avoir proposé votre profil à la marque {brand} pour « {brief} », et du temps que vous y avez passé. " +
            "La marque ne donne pas suite cette fois-ci.",
            "Hello {creator}, thank you for offering your profile to {brand} for “{brief}”, and for the time you took. " +
            "The brand is not going ahead this time."),
        new("Une personne a lu votre dossier et pris cette décision. Elle ne vaut que pour cette campagne, et ne juge ni votre " +
            "travail ni les personnes qui vous suivent.",
            "A person has read your file and taken this decision. It holds for this campaign only, and judges neither your work " +
            "nor those who follow you."));

    public static readonly OutcomeWords Expired = OutcomeWords.Of(
        "expired",
        new("Nous ne vous avons pas répondu à temps", "We did not answer you in time"),
        new("Bonjour {creator}, {brand} n’a pas pu se décider à temps pour « {brief} ». Nous en sommes désolés : vous aviez pris le " +
            "temps de candidater.",
            "Hello {creator}, {brand} did not manage to decide in time for “{brief}”. We are sorry: you took the time to apply."),
        new("Rien n’a été décidé à votre sujet, et ce silence ne dit rien de votre travail. Si la campagne vous intéresse " +
            "toujours, une nouvelle candidature sera lue comme la première.",
            "Nothing has been decided about you, and the silence says nothing about your work. If the campaign still interests " +
            "you, a new application will be read like the first one."));

    public static readonly OutcomeWords Withdrawn = OutcomeWords.Of(
        "withdrawn",
        new("Votre candidature est retirée", "Your submission is withdrawn"),
        new("Bonjour {creator}, votre candidature chez {brand} pour « {brief} » est retirée : vous l’avez demandé, ou " +
            "rien n’a pu être lu dans le délai prévu. Rien n’a été décidé à votre sujet.",
            "Hello {creator}, your submission to {brand} for “{brief}” is withdrawn: you asked for it, or nothing " +
            "could be read within the time set. Nothing has been decided about you."),
        new("Vous pouvez présenter une nouvelle candidature quand vous le souhaitez.",
            "You are welcome to submit again whenever you like."));

    public static OutcomeWords Of(VettingOutcome outcome) => outcome switch
    {
        VettingOutcome.Approved => Approved,
        VettingOutcome.Declined => Declined,
        VettingOutcome.Expired => Expired,
        VettingOutcome.Withdrawn => Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
