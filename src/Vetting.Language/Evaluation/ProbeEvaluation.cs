using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>
/// Measures safety rules over texts made to try them. A file of two columns, kind and text, gets the share flagged of
/// each kind; a file of five, with a heading (rule, severity, word, language, text), holds what a rule once found
/// wrongly, and is asked where it still does.
/// </summary>
public static class ProbeEvaluation
{
    private const int AlarmColumns = 5;

    /// <param name="rules">The ids of the rules that find something in a text of a language, null for unknown.</param>
    /// <exception cref="InvalidDataException">A file is missing or empty, or a line has other columns.</exception>
    public static async Task<ProbeResult> RunAsync(
        ITextAnalyser analyser, Func<string, string?, IReadOnlyCollection<string>> rules, IReadOnlyList<string> files,
        CancellationToken cancellation)
    {
        List<LabelledText> probes = [];
        List<FalseAlarm> alarms = [];
        foreach (var file in files)
        {
            if ((await LabelledFile.LinesAsync(file, cancellation)) is [var first, .. var rest]
                && first.Split('\t').Length == AlarmColumns)
            {
                alarms.AddRange(rest.Index().Where(line => line.Item.Length > 0).Select(line => Alarm(file, line)));
            }
            else
            {
                probes.AddRange(await LabelledFile.ReadAsync(file, [], cancellation));
            }
        }

        var guesses = await analyser.IdentifyAsync([.. probes.Select(probe => probe.Text)], cancellation);
        return new ProbeResult(
            FlaggedKind.Of(probes.Zip(guesses,
                (probe, guess) => (probe.Label, rules(probe.Text, guess.Language).Count > 0))),
            alarms.Count,
            [.. alarms.Where(alarm => rules(alarm.Text, alarm.Language).Contains(alarm.Rule))]);
    }

    private static FalseAlarm Alarm(string file, (int Index, string Item) line) =>
        line.Item.Split('\t') is [var rule, _, _, var language, var text] ? new FalseAlarm(rule, language, text)
            : throw new InvalidDataException(
                $"{file}, line {line.Index + 2}: should be rule, severity, word, language and text with tabs between.");
}

/// <param name="Alarms">How many false alarms were asked about.</param>
/// <param name="Firing">Those that the same rule still raises.</param>
public sealed record ProbeResult(IReadOnlyList<FlaggedKind> Kinds, int Alarms, IReadOnlyList<FalseAlarm> Firing);

/// <summary>What a rule once found where nothing was wrong.</summary>
public sealed record FalseAlarm(string Rule, string Language, string Text);
