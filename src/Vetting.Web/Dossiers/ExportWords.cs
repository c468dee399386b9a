using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Web.Dossiers;

/// <summary>What a reader is told of a platform's own export.</summary>
internal static class ExportWords
{
    public static readonly LocalizedText LeftOut = new("Laissées de côté :", "Left out:");
    public static readonly LocalizedText Unsigned = new(
        "Une plateforme ne signe pas ses exports : ce qui est lu ici vaut ce que vaut le fichier remis.",
        "Platforms do not sign their exports: what is read here is as good as the file that was handed over.");
    public static readonly LocalizedText Opened = new("Fichiers ouverts :", "Files opened:");
    public static readonly LocalizedText NotOpened = new(
        "Messages, contacts, lieux et données publicitaires n’ont pas été lus.",
        "Messages, contacts, places and advertising data were not read.");

    private static readonly LocalizedText NoCountsNoLabel = new(
        "Cet export ne contient ni mentions J’aime, ni vues, ni commentaires reçus, ni étiquette de partenariat " +
        "rémunéré : une publication dont le texte ne dit rien a pu en porter une.",
        "This export holds no likes, views or comments received, and no paid-partnership label: a post that says " +
        "nothing in its text may have carried one.");

    private static readonly LocalizedText NoViewsNoLabel = new(
        "Cet export ne contient ni vues, ni commentaires reçus, ni étiquette de partenariat rémunéré : une publication " +
        "dont le texte ne dit rien a pu en porter une.",
        "This export holds no views or comments received, and no paid-partnership label: a post that says nothing in " +
        "its text may have carried one.");

    private static readonly LocalizedText NoViews = new(
        "Cet export ne contient ni vues ni commentaires reçus.", "This export holds no views and no comments received.");

    private static readonly LocalizedText NoCounts = new(
        "Cet export ne contient ni mentions J’aime, ni partages, ni commentaires reçus.",
        "This export holds no likes, shares or comments received.");

    public static LocalizedText Read(ExportReading export) => new LocalizedText(
        "Lu dans l’export {title}, entrées comprises : {understood} sur {seen}.",
        "Read from the {title} export, entries understood: {understood} of {seen}.").With(
            ("title", Wording.Verbatim(export.Title)),
            // What is left out was understood too.
            ("understood", Wording.Number(export.Seen - export.Unreadable)),
            ("seen", Wording.Number(export.Seen)));

    /// <summary>What exports of the platform do not tell, whatever is asked of it.</summary>
    /// <param name="title">As in <see cref="ExportReading.Title"/>.</param>
    public static LocalizedText Lacks(string title) =>
        title == Platforms.Title("tiktok") ? NoViews
        : title == Platforms.Title("x") ? NoViewsNoLabel
        : title == Platforms.Title(Platforms.Mastodon) || title == Platforms.Title(Platforms.Bluesky) ? NoCounts
        : NoCountsNoLabel;
}
