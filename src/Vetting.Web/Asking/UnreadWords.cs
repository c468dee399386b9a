using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Web.Asking;

/// <summary>Why a channel could not be read, as its creator is told it, and where its platform gives an export.</summary>
internal static class UnreadWords
{
    private static readonly LocalizedText Site = new("Ce site", "This site");

    public static LocalizedText Why(Channel channel, UnreadChannel unread) =>
        unread.Why ?? Of(Enum.Parse<UnavailableReason>(unread.Reason))
            .With(("platform", channel.Platform == Platforms.Feed ? Site : Wording.Verbatim(Platforms.Title(channel.Platform))));

    /// <summary>Where people find it; null where there is none that is read.</summary>
    public static LocalizedText? Export(string platform) => platform switch
    {
        Platforms.Instagram => new(
            "Instagram : Espace Comptes › Vos informations et autorisations › Exporter vos informations. Choisissez JSON, " +
            "et cochez au moins « Publications ».",
            "Instagram: Accounts Centre › Your information and permissions › Export your information. Choose JSON, and tick " +
            "at least “Posts”."),
        "threads" => new(
            "Threads est dans l’export d’Instagram : Espace Comptes › Vos informations et autorisations › Exporter vos " +
            "informations, au format JSON.",
            "Threads comes inside Instagram’s export: Accounts Centre › Your information and permissions › Export your " +
            "information, as JSON."),
        "facebook" => new(
            "Facebook : Espace Comptes › Vos informations et autorisations › Exporter vos informations, au format JSON.",
            "Facebook: Accounts Centre › Your information and permissions › Export your information, as JSON."),
        "tiktok" => new(
            "TikTok : Paramètres › Compte › Télécharger tes données, au format JSON.",
            "TikTok: Settings › Account › Download your data, as JSON."),
        Platforms.YouTube => new(
            "YouTube : takeout.google.com › YouTube, avec les métadonnées des vidéos.",
            "YouTube: takeout.google.com › YouTube, with the videos’ metadata."),
        "x" => new(
            "X : Paramètres › Votre compte › Télécharger une archive de vos données.",
            "X: Settings › Your account › Download an archive of your data."),
        "linkedin" => new(
            "LinkedIn : Préférences › Confidentialité des données › Obtenir une copie de vos données, archive complète.",
            "LinkedIn: Settings › Data privacy › Get a copy of your data, the complete archive."),
        Platforms.Mastodon => new(
            "Mastodon : Préférences › Importer et exporter › Exporter, l’archive entière ou son fichier outbox.json.",
            "Mastodon: Preferences › Import and export › Export, the whole archive or its file outbox.json."),
        Platforms.Bluesky => new(
            "Bluesky : Paramètres › Compte › Exporter mes données (repo.car).",
            "Bluesky: Settings › Account › Export my data (repo.car)."),
        _ => null,
    };

    private static LocalizedText Of(UnavailableReason reason) => reason switch
    {
        UnavailableReason.NoOpenSource => new(
            "Sans vous, nous ne pouvons rien lire sur {platform}.", "Without you we can read nothing on {platform}."),
        UnavailableReason.NotFound => new(
            "Nous n’avons trouvé aucun compte de ce nom, ni rien à cette adresse.",
            "We found no account of this name, and nothing at this address."),
        UnavailableReason.Private => new(
            "Le compte est privé ou demande une connexion.", "The account is private, or asks for a sign-in."),
        UnavailableReason.Unreachable => new("L’adresse n’a pas répondu.", "The address did not answer."),
        UnavailableReason.Failing => new(
            "Le site a répondu par une erreur à chaque essai.", "The site answered with an error each time."),
        UnavailableReason.Malformed => new(
            "Ce que nous y avons trouvé n’a pas la forme d’un historique.",
            "What we found there is not in the form of a history."),
        UnavailableReason.Empty => new("Nous n’y avons trouvé aucune publication.", "We found no posts there."),
        UnavailableReason.Refused => new(
            "Cette adresse mène là où nous n’allons pas lire.", "This address points where we do not read."),
        UnavailableReason.TooLarge => new("C’est plus grand que ce que nous lisons.", "It is larger than what we read."),
        UnavailableReason.QuotaUsed or UnavailableReason.AccessRefused => new(
            "{platform} ne nous répond pas pour l’instant, et ce n’est pas de votre fait : nous réessayons chaque jour.",
            "{platform} does not answer us for now, which is none of your doing: we try again every day."),
        UnavailableReason.NotProfessional => new(
            "Aucun compte professionnel de ce nom n’est lisible : il est personnel, ou porte un autre nom.",
            "No professional account of this name can be read: it is a personal one, or has another name."),
        UnavailableReason.ConsentEnded => new(
            "Votre accord pour lire ce compte a pris fin : connectez-le à nouveau.",
            "Your consent to read this account has ended: connect it again."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
