using Vetting.Core.Content;

namespace Vetting.Web.Dossiers;

/// <summary>Words of the page that is handed on.</summary>
internal static class SummaryWords
{
    private const int Most = 300;

    public static readonly LocalizedText Title = new("Résumé d’une page", "One-page summary");
    public static readonly LocalizedText Print = new(
        "À imprimer, ou à enregistrer en PDF depuis votre navigateur : la page tient sur une feuille A4 et ne mène à aucune " +
        "décision. Transmettez le PDF plutôt que l’adresse de cette page, qui n’est que pour vous.",
        "To print, or to save as a PDF from your browser: it fits one A4 sheet and leads to no decision. Hand on the PDF, not " +
        "the address of this page, which is yours alone.");
    public static readonly LocalizedText Of = new(
        "Résumé d’un dossier qui cite, pour chaque constat, les publications sur lesquelles il repose.",
        "Summary of a dossier that quotes, for each finding, the posts it rests on.");

    /// <summary>So much of a text as one sheet has room for, to the end of a word.</summary>
    /// <param name="most">In UTF-16 code units.</param>
    public static string Short(string text, int most = Most)
    {
        if (text.Length <= most)
            return text;
        var cut = text.LastIndexOf(' ', most);
        return $"{text[..(cut > 0 ? cut : most)]}…";
    }
}
