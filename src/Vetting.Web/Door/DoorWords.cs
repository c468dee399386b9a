using Vetting.Core.Content;

namespace Vetting.Web.Door;

/// <summary>The creator's door.</summary>
internal static class DoorWords
{
    public static readonly LocalizedText Title = new("Proposer mon profil à la marque {brand}", "Offer my profile to {brand}");
    public static readonly LocalizedText Lead = new(
        "Deux minutes. Vous confirmez ensuite votre adresse, vos publications sont lues, et une personne chez {brand} vous répond.",
        "Two minutes. Then you confirm your address, your posts are read, and a person at {brand} answers you.");
    public static readonly LocalizedText Name = new("Votre nom", "Your name");
    public static readonly LocalizedText Email = new("Adresse de courriel", "Email address");
    public static readonly LocalizedText EmailHint = new(
        "Un lien de confirmation y est envoyé, puis la réponse.", "A link to confirm is sent there, and then the answer.");
    public static readonly LocalizedText InvitedHint = new(
        "C’est à {email} que l’invitation est venue. Avec une autre adresse, il faudra la confirmer d’abord.",
        "The invitation came to {email}. Another address has to be confirmed first.");
    public static readonly LocalizedText NextInvited = new(
        "Vos publications ne sont pas analysées avant que vous ayez envoyé ceci.",
        "Your posts are not analysed before you have sent this.");
    public static readonly LocalizedText Channels = new("Où vous publiez", "Where you publish");
    public static readonly LocalizedText ChannelsHint = new(
        "Un canal au moins. Le nom du compte, ou l’adresse de sa page. Nous regardons seulement s’il existe.",
        "One channel at least. The account’s name, or the address of its page. We only look whether it is there.");
    public static readonly LocalizedText Platform = new("Plateforme {n}", "Platform {n}");
    public static readonly LocalizedText Account = new("Compte", "Account");
    public static readonly LocalizedText Site = new("Blog ou flux RSS", "Blog or RSS feed");
    public static readonly LocalizedText Niche = new("Votre univers, facultatif", "Your niche, if you like");
    public static readonly LocalizedText NicheHint = new(
        "Avec vos mots : cuisine de saison, céramique…", "In your own words: seasonal cooking, ceramics…");
    public static readonly LocalizedText Message = new("Un mot pour l’équipe, facultatif", "A word to the team, if you like");
    public static readonly LocalizedText Consent = new("Votre accord", "Your consent");
    public static readonly LocalizedText ConsentText = new(
        "Les publications publiques de ces canaux sont lues et analysées pour savoir si votre profil convient à cette " +
        "campagne de la marque {brand}. L’analyse rassemble des faits et des citations ; une personne décide. Vous pouvez retirer votre " +
        "candidature à tout moment avant la décision, par le lien de votre courriel.",
        "The public posts of these channels are read and analysed to see whether your profile suits this campaign of {brand}. " +
        "The analysis gathers facts and quotes; a person decides. You can take your application back at any time before the " +
        "decision, by the link in your mail.");
    public static readonly LocalizedText ConsentKept = new(
        "Ce texte est conservé avec votre candidature, sous la version {version}.",
        "This text is kept with your application, as version {version}.");
    public static readonly LocalizedText Agree = new(
        "J’accepte que mes publications publiques soient lues pour cette campagne",
        "I agree that my public posts are read for this campaign");
    public static readonly LocalizedText Apply = new("Envoyer ma candidature", "Send my application");
    public static readonly LocalizedText Next = new(
        "Vos publications ne sont pas analysées avant que vous ayez confirmé votre adresse.",
        "Your posts are not analysed before you have confirmed your address.");
    public static readonly LocalizedText NothingSent = new(
        "Rien n’est encore envoyé : il manque quelque chose.", "Nothing is sent yet: something is missing.");

    public static readonly LocalizedText MailSent = new("Regardez vos courriels", "Check your mail");
    public static readonly LocalizedText MailSentText = new(
        "Un lien vient de partir pour {email}. Ouvrez-le pour confirmer votre candidature ; il vaut trois jours.",
        "A link is on its way to {email}. Open it to confirm your application; it is good for three days.");
    public static readonly LocalizedText MailSentMore = new(
        "Rien reçu ? Regardez dans les indésirables, ou envoyez le formulaire de nouveau.",
        "Nothing there? Look into the spam folder, or send the form again.");
    public static readonly LocalizedText ConfirmTitle = new("Confirmer ma candidature", "Confirm my application");
    public static readonly LocalizedText ConfirmLead = new(
        "{email} est bien votre adresse, et vous proposez votre profil à la marque {brand} ?",
        "Is {email} your address, and do you offer your profile to {brand}?");
    public static readonly LocalizedText ConfirmChannels = new("Où vous publiez", "Where you publish");
    public static readonly LocalizedText ReadThen = new(
        "Sera lu dès que vous confirmez.", "Will be read once you confirm.");
    public static readonly LocalizedText ReadFile = new(
        "{posts} lues dans votre fichier.", "{posts} read in your file.");
    public static readonly LocalizedText NeedsYou = new(
        "Sans vous, nous ne pouvons rien lire sur {platform}. Joignez votre export maintenant si vous l’avez ; sinon, vous " +
        "pourrez le faire plus tard, ou connecter le compte.",
        "Without you we can read nothing on {platform}. Add your export now if you have it; otherwise you can do it later, " +
        "or connect the account.");
    public static readonly LocalizedText Confirm = new("Oui, je confirme", "Yes, I confirm");
    public static readonly LocalizedText NoBrief = new("Cette campagne n’existe pas", "There is no such campaign");
    public static readonly LocalizedText NoBriefText = new(
        "L’adresse est incomplète, ou la campagne est close. Demandez le lien à la marque.",
        "The address is incomplete, or the campaign is over. Ask the brand for the link.");

    private static readonly LocalizedText NameProblem = new(
        "Donnez votre nom, de 1 à 100 caractères.", "Give your name, 1 to 100 characters.");
    private static readonly LocalizedText EmailProblem = new(
        "Donnez une adresse complète, comme ada@example.com.", "Give a complete address, such as ada@example.com.");
    private static readonly LocalizedText AccountProblem = new(
        "Donnez un compte qui existe sur cette plateforme : son nom, ou l’adresse complète de sa page, une seule fois.",
        "Give an account that this platform can have: its name, or the full address of its page, once only.");
    private static readonly LocalizedText ConsentProblem = new(
        "Sans votre accord, rien ne peut être lu.", "Without your consent nothing can be read.");
    private static readonly LocalizedText TextProblem = new(
        "Ce texte est trop long, ou contient un caractère invisible.", "This text is too long, or holds an invisible character.");

    public static LocalizedText Problem(string field) => field switch
    {
        "name" => NameProblem,
        "email" => EmailProblem,
        "consent" => ConsentProblem,
        _ when field.StartsWith("account", StringComparison.Ordinal) => AccountProblem,
        _ => TextProblem,
    };
}
