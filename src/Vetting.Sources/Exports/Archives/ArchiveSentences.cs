using Vetting.Core.Content;

namespace Vetting.Sources.Exports.Archives;

/// <summary>What is wrong with an archive, and what to do about it.</summary>
internal static class ArchiveSentences
{
    // How the platforms name their archives: all that one without a readable directory tells.
    private static readonly (string Begin, string Title)[] Named =
    [
        ("takeout-", "Google Takeout"), ("instagram-", "Instagram"), ("facebook-", "Facebook"), ("twitter-", "X"),
        ("tiktok", "TikTok"),
    ];

    public static LocalizedText CutShort(string name) => new LocalizedText(
        "Le fichier fait exactement 2 Gio et n’a pas de fin : le téléchargement a été coupé. Téléchargez-le de " +
        "nouveau, ou demandez à {platform} un export sans photos ni vidéos, ou en fichiers plus petits.",
        "The file is exactly 2 GiB and has no end: the download was cut. Download it again, or ask {platform} for " +
        "an export without photos and videos, or in smaller files.").With(("platform", PlatformOf(name)));

    public static LocalizedText Damaged(string name) => new LocalizedText(
        "« {name} » est abîmé ou incomplet. Téléchargez l’export de nouveau depuis la plateforme.",
        "“{name}” is damaged or incomplete. Download the export from the platform again.").With(("name", Shown(name)));

    public static LocalizedText Encrypted() => new(
        "L’archive est protégée par un mot de passe. Envoyez l’export tel que la plateforme l’a donné.",
        "The archive is locked with a password. Send the export as the platform gave it.");

    public static LocalizedText Escaping() => new(
        "L’archive contient des chemins qui sortent de leur dossier : aucune plateforme n’en fait. Envoyez l’export " +
        "tel que la plateforme l’a donné.",
        "The archive holds paths that lead out of their folder: no platform makes those. Send the export as the " +
        "platform gave it.");

    public static LocalizedText Twice(string name) => new LocalizedText(
        "L’archive contient deux fois « {name} » sous le même chemin. Envoyez l’export tel que la plateforme l’a " +
        "donné.",
        "The archive holds “{name}” twice under one path. Send the export as the platform gave it.")
        .With(("name", Shown(name)));

    public static LocalizedText TooLarge(string name) => new LocalizedText(
        "« {name} » est plus gros que ce qui est lu d’un export. Demandez à la plateforme une période plus courte.",
        "“{name}” is larger than what is read of an export. Ask the platform for a shorter period.")
        .With(("name", Shown(name)));

    public static LocalizedText TooMany() => new(
        "L’archive contient plus de fichiers de publications qu’aucune plateforme n’en fait. Envoyez l’export tel " +
        "que la plateforme l’a donné.",
        "The archive holds more files of posts than any platform makes. Send the export as the platform gave it.");

    public static LocalizedText Nested() => new(
        "L’archive contient d’autres archives, qui ne sont pas ouvertes. Dépaquetez-la et donnez l’export tel que la " +
        "plateforme l’a fait.",
        "The archive holds other archives, which are not opened. Unpack it and give the export as the platform made " +
        "it.");

    public static LocalizedText Tar() => new(
        "Les archives .tar et .tar.gz ne sont pas ouvertes. Dépaquetez-la et donnez le dossier ou, de Mastodon, " +
        "outbox.json.",
        "Archives in .tar and .tar.gz are not opened. Unpack it and give the folder or, of Mastodon, outbox.json.");

    private static LocalizedText PlatformOf(string name) => Array.Find(Named, known =>
        name.StartsWith(known.Begin, StringComparison.OrdinalIgnoreCase)).Title is { } title
            ? new(title, title)
            : new("la plateforme", "the platform");

    // A name may be anything that somebody typed.
    private static string Shown(string name) => PlainText.Of(name.Length > 80 ? $"{name[..79]}…" : name);
}
