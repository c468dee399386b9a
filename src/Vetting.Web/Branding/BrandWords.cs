using Vetting.Core.Branding;
using Vetting.Core.Content;
using Vetting.Web.Mail;

namespace Vetting.Web.Branding;

/// <summary>The page on which a brand says how it shows itself.</summary>
internal static class BrandWords
{
    public static readonly LocalizedText Title = new("La marque", "The brand");
    public static readonly LocalizedText Lead = new(
        "Ce que voient les créateurs et les relecteurs : sur la page de candidature, sur leurs pages et dans les courriels.",
        "What creators and reviewers see: on the form, on their pages and in mails.");
    public static readonly LocalizedText OwnersOnly = new("Pour les administrateurs", "For owners");
    public static readonly LocalizedText OwnersOnlyText = new(
        "Seules les personnes qui administrent l’espace voient et changent cette page. Elles sont nommées dans l’équipe.",
        "Only the desk’s owners see and change this page. The team page names them.");
    public static readonly LocalizedText Saved = new("C’est enregistré.", "Saved.");
    public static readonly LocalizedText NothingSaved = new("Rien n’est enregistré.", "Nothing is saved.");
    public static readonly LocalizedText Save = new("Enregistrer", "Save");

    public static readonly LocalizedText Name = new("Nom affiché", "Display name");
    public static readonly LocalizedText NameHint = new(
        "Vide : « {name} », le nom de la configuration.", "Empty: “{name}”, the configured name.");
    public static readonly LocalizedText WrongName = new(
        "Le nom doit faire 1 à 100 caractères, sans caractère invisible.",
        "The name should be 1 to 100 characters, and hold no invisible one.");
    public static readonly LocalizedText Accent = new("Couleur", "Colour");
    public static readonly LocalizedText AccentHint = new(
        "Un dièse et six chiffres hexadécimaux, comme #1f5a52. Vide : le vert de ces pages.",
        "A hash and six hexadecimal digits, such as #1f5a52. Empty: the green of these pages.");
    public static readonly LocalizedText WrongAccent = new(
        "« {text} » n’est pas une couleur : un dièse et six chiffres hexadécimaux, comme #1f5a52.",
        "“{text}” is no colour: a hash and six hexadecimal digits, such as #1f5a52.");
    public static readonly LocalizedText OnLight = new("Sur fond clair : {colour}", "On light: {colour}");
    public static readonly LocalizedText OnDark = new("Sur fond sombre : {colour}", "On dark: {colour}");
    public static readonly LocalizedText AsGiven = new("telle quelle", "as given");
    public static readonly LocalizedText Darker = new(
        "assombrie, pour rester lisible : contraste de 4,5", "darkened, so that it can be read: a contrast of 4.5");
    public static readonly LocalizedText Lighter = new(
        "éclaircie, pour rester lisible : contraste de 4,5", "lightened, so that it can be read: a contrast of 4.5");
    public static readonly LocalizedText Sample = new("Texte", "Text");
    public static readonly LocalizedText ReplyTo = new("Adresse de réponse", "Reply address");
    public static readonly LocalizedText ReplyToHint = new(
        "Les réponses aux courriels y arrivent. Vide : personne ne les lit, et les courriels n’invitent pas à répondre.",
        "Answers to mails go there. Empty: nobody reads them, and mails do not ask for any.");
    public static readonly LocalizedText WrongReplyTo = new(
        "L’adresse de réponse doit être complète, comme ada@example.com.",
        "The reply address should be a full one, such as ada@example.com.");
    public static readonly LocalizedText Acknowledge = new(
        "Dire aux créateurs, dès l’arrivée de leur candidature, qu’elle est bien reçue",
        "Tell creators as soon as their application arrives that it is there");

    public static readonly LocalizedText Logo = new("Logo", "Logo");
    public static readonly LocalizedText LogoHint = new(
        "Une image PNG de 16 à 2 000 pixels de côté et de 128 Ko au plus ; fond transparent de préférence. Seuls les pixels en " +
        "sont gardés.",
        "A PNG picture, 16 to 2,000 pixels a side and 128 KB at most, best with a transparent ground. Only its pixels are kept.");
    public static readonly LocalizedText File = new("Fichier PNG", "PNG file");
    public static readonly LocalizedText SendLogo = new("Utiliser ce logo", "Use this logo");
    public static readonly LocalizedText RemoveLogo = new("Retirer le logo", "Remove the logo");
    public static readonly LocalizedText WrongLogo = new(
        "Ce n’est pas un PNG entier de 16 à 2 000 pixels de côté et de 128 Ko au plus. Un SVG ou un JPEG s’exporte en PNG depuis " +
        "tout logiciel d’image.",
        "This is no whole PNG of 16 to 2,000 pixels a side and 128 KB at most. Any image program exports an SVG or a JPEG as PNG.");

    public static readonly LocalizedText Chat = new("Slack ou Teams", "Slack or Teams");
    public static readonly LocalizedText ChatHint = new(
        "Un message dans un canal de l’équipe pour chaque dossier à lire, chaque rappel et chaque issue, par un « webhook entrant » " +
        "de Slack ou un flux « webhook » de Teams. Un message d’essai part aussitôt.",
        "A message in a channel of the team’s for every dossier to review, every reminder and every outcome, by an “incoming " +
        "webhook” of Slack or a “webhook” workflow of Teams. A test message goes at once.");
    public static readonly LocalizedText ChatKind = new("Messagerie", "Chat");
    public static readonly LocalizedText ChatAddress = new("Adresse du webhook", "Webhook address");
    public static readonly LocalizedText ChatAddressHint = new(
        "Elle permet d’écrire dans le canal : elle est chiffrée, et n’est plus montrée.",
        "It lets anybody write to the channel: it is encrypted, and not shown again.");
    public static readonly LocalizedText ChatLanguage = new("Langue des messages", "Language of the messages");
    public static readonly LocalizedText ChatSave = new("Essayer et enregistrer", "Try and save");
    public static readonly LocalizedText ChatRemove = new("Ne plus écrire dans ce canal", "Stop writing to this channel");
    public static readonly LocalizedText ChatGoes = new(
        "Les messages vont dans {kind}, par {host}.", "Messages go to {kind}, by {host}.");
    public static readonly LocalizedText ChatFails = new(
        "Le dernier message n’est pas parti, le {at} : {detail}. Chacun est réessayé pendant un jour ; rien d’autre n’attend.",
        "The last message did not go, on {at}: {detail}. Each is tried for a day; nothing else waits for it.");
    public static readonly LocalizedText WrongChat = new(
        "L’adresse du webhook doit commencer par https://, telle que la messagerie la donne.",
        "The webhook address should begin with https://, as the chat gives it.");
    public static readonly LocalizedText ChatFailed = new(
        "Le message d’essai n’est pas parti ({detail}).", "The test message did not go ({detail}).");

    public static readonly LocalizedText Mails = new("Les mots des courriels", "The words of mails");
    public static readonly LocalizedText MailsHint = new(
        "Chaque courriel peut parler avec vos mots, en français et en anglais. Les liens, délais et mentions restent.",
        "Each mail can speak in your words, in French and English. Links, terms and notices stay.");
    public static readonly LocalizedText Changed = new("à vos mots", "in your words");
    public static readonly LocalizedText Back = new("Retour à la marque", "Back to the brand");
    public static readonly LocalizedText Places = new("À placer où vous voulez :", "To put where you like:");
    public static readonly LocalizedText PlacesMean = new(
        "chacun est remplacé par sa valeur, toujours en simple texte.",
        "each is replaced by its value, always as plain text.");
    public static readonly LocalizedText Subject = new("Objet", "Subject");
    public static readonly LocalizedText Heading = new("Titre", "Heading");
    public static readonly LocalizedText Sentence = new("Texte", "Text");
    public static readonly LocalizedText French = new("Français", "French");
    public static readonly LocalizedText English = new("Anglais", "English");
    public static readonly LocalizedText Preview = new("Aperçu avec des valeurs d’exemple", "Preview with sample values");
    public static readonly LocalizedText PreviewFr = new("Aperçu en français", "Preview in French");
    public static readonly LocalizedText PreviewEn = new("Aperçu en anglais", "Preview in English");
    public static readonly LocalizedText Reset = new("Revenir aux mots du produit", "Go back to the product’s words");
    public static readonly LocalizedText SampleButton = new("Le bouton du courriel", "The mail’s button");
    public static readonly LocalizedText WrongWord = new(
        "{field} : de 1 à {most} caractères, sans caractère invisible.",
        "{field}: 1 to {most} characters, and no invisible one.");
    public static readonly LocalizedText WrongPlace = new(
        "{field} : {place} n’est pas une valeur de ce courriel.", "{field}: {place} is no value of this mail.");

    public static LocalizedText Of(MailReader reader) => reader switch
    {
        MailReader.Creator => new("Aux créateurs", "To creators"),
        MailReader.Reviewer => new("Aux relecteurs", "To reviewers"),
        MailReader.Member => new("À l’équipe", "To the team"),
        _ => throw new ArgumentOutOfRangeException(nameof(reader)),
    };

    public static LocalizedText Of(MailWord word) =>
        word.Key.Contains(".subject", StringComparison.Ordinal) ? Subject : word.OneLine ? Heading : Sentence;

    public static LocalizedText How(AccentShade shade, bool light) => !shade.IsAdjusted ? AsGiven : light ? Darker : Lighter;
}
