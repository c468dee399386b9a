using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Web.Dossiers;

/// <summary>What a reader is told of a platform's own export.</summary>
internal static class ExportWords
{
    public static readonly LocalizedText LeftOut = new("Laissées de côté :", "Left out:");
    public static readonly LocalizedText Opened = new("Fichiers ouverts :", "Files opened:");
    public static readonly LocalizedText NotOpened = new(
        "Messages, contacts, lieux et données publicitaires n’ont pas été lus.",
        "Messages, contacts, places and advertising data were not read.");

    public static LocalizedText Read(ExportReading export) => new LocalizedText(
        "Export {title} ({dialect}), entrées comprises : {understood} sur {seen}.",
        "{title} export ({dialect}), entries understood: {understood} of {seen}.").With(
            ("title", Wording.Verbatim(export.Title)),
            ("dialect", Wording.Verbatim(
                export.Language is { } language ? $"{export.Dialect}, {language}" : export.Dialect)),
            // What is left out was understood too.
            ("understood", Wording.Number(export.Seen - export.Unreadable)),
            ("seen", Wording.Number(export.Seen)));
}
