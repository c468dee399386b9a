using Spectre.Console;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Vettings;
using Vetting.Web.Dossiers;

namespace Vetting.LocalHost.CommandLine;

/// <summary>A dossier in one screen of a terminal.</summary>
internal static class DossierSummary
{
    private const int LinesThatMatter = 5;

    public static void Show(IAnsiConsole console, Dossier dossier, string language)
    {
        var french = language == "fr";
        var word = JudgementWords.Of(dossier.Advice.Recommendation).In(language);
        var colour = Colour(dossier.Advice.Recommendation);
        var score = dossier.Advice.Score is { } value ? $" · {value:0}/100"
            : french ? " · pas assez d’éléments pour une note" : " · not enough could be judged for a score";
        console.Write(new Rule($"[bold]{Markup.Escape(dossier.Creator.Name)}[/]").LeftJustified());
        console.MarkupLine($"[{colour} bold]{word}[/]{score}  [grey]{(french ? "avis ; une personne décide" : "advice; a person decides")}[/]");
        foreach (var reason in dossier.Advice.Reasons.Take(LinesThatMatter))
            console.MarkupLineInterpolated($"  • {reason.In(language)}");
        console.Write(Dimensions(dossier, language));
        foreach (var finding in DossierLines.First(dossier).Select(line => line.Finding))
        {
            console.MarkupLineInterpolated($"[bold]{JudgementWords.Of(finding.Severity).In(language)}[/] {finding.Sentence.In(language)}");
            foreach (var evidence in finding.Evidence.Take(2))
            {
                console.MarkupLineInterpolated(
                    $"  [grey]{evidence.PublishedAt:yyyy-MM-dd}[/] {Line(evidence.Before)}[underline]{Line(evidence.Quote)}[/]{Line(evidence.After)}");
            }
        }
    }

    private static Table Dimensions(Dossier dossier, string language)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "", "");
        foreach (var dimension in dossier.Dimensions)
        {
            var name = DimensionName.Of(dimension.Dimension).In(language);
            table.AddRow(dimension switch
            {
                DimensionResult.Scored scored =>
                [
                    new Markup($"[bold]{name}[/]"), new Markup($"{scored.Score:0}/100"),
                    new Text(scored.Summary.In(language)),
                ],
                DimensionResult.InsufficientData missing =>
                [
                    new Markup($"[bold]{name}[/]"), new Markup("[yellow]?[/]"),
                    new Text(missing.Missing.In(language)),
                ],
                _ => throw new InvalidOperationException($"{dimension.GetType().Name} is not a result."),
            });
        }
        return table;
    }

    private static string Colour(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Approve => "green",
        Recommendation.Decline => "red",
        _ => "yellow",
    };

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
