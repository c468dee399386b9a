using Spectre.Console;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Web.Dossiers;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>What another policy would have changed, in a terminal.</summary>
internal static class DiffTables
{
    public static void Show(IAnsiConsole console, IReadOnlyList<DossierChange> changes)
    {
        console.Write(Overview(changes));
        foreach (var change in changes.Where(change => change.Any))
            Show(console, change);
        console.MarkupLineInterpolated(
            $"[bold]{changes.Count(change => change.Flips)}[/] of {changes.Count} recommendations flip; dossiers that change: {changes.Count(change => change.Any)}.");
    }

    private static Table Overview(IReadOnlyList<DossierChange> changes)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Creator", "Score", "Recommendation", "Findings");
        foreach (var change in changes)
        {
            table.AddRow(
                Markup.Escape(change.Creator),
                Arrow(Number(change.Score.Before), Number(change.Score.After)),
                change.Flips
                    ? $"[bold yellow]{Arrow(JudgementWords.Of(change.Recommendation.Before).En, JudgementWords.Of(change.Recommendation.After).En)}[/]"
                    : JudgementWords.Of(change.Recommendation.After).En,
                change.Findings.Count == 0 ? "[grey]as before[/]" : $"{change.Findings.Count} changed");
        }

        return table;
    }

    private static void Show(IAnsiConsole console, DossierChange change)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(change.Creator)}[/]").LeftJustified());
        if (change.Flips)
            console.MarkupLineInterpolated($"[yellow]{change.Because.En}[/]");
        foreach (var dimension in change.Dimensions)
        {
            console.MarkupLineInterpolated(
                $"{DimensionName.Of(dimension.Dimension).En}: {Arrow(Number(dimension.Score.Before), Number(dimension.Score.After))}");
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Severity", "Points", "Finding");
        foreach (var finding in change.Findings)
        {
            table.AddRow(
                new Text(finding.Rule),
                new Markup(Kind(finding)),
                new Text(Arrow(Number(finding.Points.Before), Number(finding.Points.After))),
                new Text(finding.Sentence.En));
        }

        if (change.Findings.Count > 0)
            console.Write(table);
    }

    private static string Kind(FindingChange finding) => finding.Severity switch
    {
        { Before: null, After: { } after } => $"[red]new: {JudgementWords.Of(after).En}[/]",
        { Before: { } before, After: null } => $"[green]gone: {JudgementWords.Of(before).En}[/]",
        { Before: { } before, After: { } after } => Arrow(JudgementWords.Of(before).En, JudgementWords.Of(after).En),
        _ => "",
    };

    private static string Arrow(string before, string after) => before == after ? after : $"{before} → {after}";

    private static string Number(double? value) => value is { } known ? Wording.Decimal(known).En : "?";
}
