using System.Globalization;
using Spectre.Console;
using Vetting.Core.Findings;
using Vetting.Language.Evaluation;

namespace Vetting.LocalHost.CommandLine;

/// <summary>What an evaluation measured, as figures and a confusion matrix.</summary>
internal static class EvaluationReport
{
    public static void Show(IAnsiConsole console, EvaluationResult result)
    {
        Line(console, "texts", Wording.Number(result.Matrix.Total).En);
        Line(console, "accuracy", Percent(result.Matrix.Accuracy));
        Line(console, "macro-F1", Percent(result.Matrix.MacroF1));
        Line(console, "coverage", Percent(result.Coverage));
        Line(console, "documents a second", Wording.Number((long)Math.Round(result.DocumentsPerSecond)).En);
        console.Write(Scores(result.Matrix));
        console.Write(Confusion(result.Matrix));
    }

    /// <summary>One table over all sets; until then, which one is measured.</summary>
    public static async Task ShowAsync(IAnsiConsole console, IAsyncEnumerable<MeasuredSet> sets)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("set", "what", "texts", "rates");
        table.Columns[2].RightAligned();
        await console.Status().StartAsync("measuring", async status =>
        {
            var file = "";
            await foreach (var set in sets)
            {
                table.AddRow(
                    Markup.Escape(set.File == file ? "" : Path.GetFileName(set.File)), Markup.Escape(set.What),
                    Count(set.Texts), string.Join(", ", set.Rates.Select(rate => $"{rate.Measure} {Percent(rate.Value)}")));
                file = set.File;
                if (console.Profile.Capabilities.Interactive)
                    status.Status(Markup.Escape($"measured {Path.GetFileName(file)}"));
            }
        });
        console.Write(table);
    }

    public static void Show(IAnsiConsole console, ToxicityResult result)
    {
        if (result.Judged.Matrix.Total > 0)
        {
            var toxic = result.Judged.Matrix.Scores[^1];
            Line(console, "precision", Percent(toxic.Precision));
            Line(console, "recall", Percent(toxic.Recall));
            Show(console, result.Judged);
        }

        Flagged(console, "mixed texts flagged", result.Mixed);
        Flagged(console, "ordinary posts flagged", result.Ordinary);
        Kinds(console, result.Kinds);
    }

    /// <param name="wrong">Whether to print the lines told wrongly.</param>
    public static void Show(IAnsiConsole console, DisclosureResult result, bool wrong)
    {
        Line(console, "texts", Wording.Number(result.Commercial.Total).En);
        foreach (var (name, matrix) in new[] { ("commercial", result.Commercial), ("disclosed", result.Disclosed) })
        {
            Line(console, $"{name} precision", Percent(matrix.Scores[^1].Precision));
            Line(console, $"{name} recall", Percent(matrix.Scores[^1].Recall));
        }

        foreach (var judged in wrong ? result.Wrong : [])
            console.WriteLine(Wrong(judged));
    }

    private static string Wrong(JudgedCaption judged) => string.Join('\t',
        judged.Caption.Id,
        Against("commercial", judged.Caption.Commercial, judged.Verdict.Commercial),
        Against("disclosed", judged.Caption.Disclosed, judged.Verdict.Disclosed),
        judged.Caption.Text);

    private static string Against(string name, bool expected, bool told) =>
        expected == told ? $"{name} right" : told ? $"{name} too many" : $"{name} missed";

    public static void Show(IAnsiConsole console, ProbeResult result)
    {
        Kinds(console, result.Kinds);
        if (result.Alarms == 0)
            return;
        Flagged(console, "false alarms still raised", new FlaggedShare(result.Firing.Count, result.Alarms));
        foreach (var alarm in result.Firing)
            console.MarkupLineInterpolated($"  {alarm.Rule}: {alarm.Text}");
    }

    public static void Show(IAnsiConsole console, FitResult result)
    {
        Line(console, "briefs", Count(result.Briefs.Count));
        Line(console, "AUC, mean over briefs", Percent(result.Auc));
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "AUC", "on topic, told", "off topic, told");
        foreach (var brief in result.Briefs)
        {
            table.AddRow(Markup.Escape(brief.Phrases), Percent(brief.Auc), Told(brief.On), Told(brief.Off));
        }
        console.Write(Right(table));
    }

    private static string Told(FlaggedShare share) => $"{Count(share.Flagged)} of {Count(share.Texts)}";

    private static void Kinds(IAnsiConsole console, IReadOnlyList<FlaggedKind> kinds)
    {
        if (kinds.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "texts", "flagged", "share");
        foreach (var (kind, share) in kinds)
        {
            table.AddRow(Markup.Escape(kind), Count(share.Texts), Count(share.Flagged),
                Percent(share.Flagged / (double)share.Texts));
        }
        console.Write(Right(table));
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Table Scores(ConfusionMatrix matrix)
    {
        var table = Right(new Table().Border(TableBorder.Rounded).AddColumns("", "precision", "recall", "F1"));
        foreach (var score in matrix.Scores)
            table.AddRow(score.Label, Percent(score.Precision), Percent(score.Recall), Percent(score.F1));
        return table;
    }

    private static Table Confusion(ConfusionMatrix matrix)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("expected ↓ answered →");
        foreach (var label in matrix.Labels)
            table.AddColumn(label);
        Right(table.AddColumn("other, none"));
        foreach (var (label, counts) in matrix.Labels.Zip(matrix.Counts))
            table.AddRow([label, .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))]);
        return table;
    }

    private static Table Right(Table table)
    {
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        return table;
    }

    private static void Flagged(IAnsiConsole console, string name, FlaggedShare share)
    {
        if (share.Texts > 0)
        {
            Line(console, name, string.Create(CultureInfo.InvariantCulture,
                $"{share.Flagged} of {share.Texts}: {Percent(share.Flagged / (double)share.Texts)}"));
        }
    }

    private static void Line(IAnsiConsole console, string name, string value) =>
        console.MarkupLineInterpolated($"{name,-24}{value}");

    private static string Percent(double share) => Wording.Percent(Math.Round(100 * share, 1)).En;
}
