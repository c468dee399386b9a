using System.Runtime.CompilerServices;
using Vetting.Core.Analysis;
using Vetting.Core.Reading;
using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>Measures any files of labelled texts, each as its columns and labels say what it is for.</summary>
/// <param name="offensive">Finds what counts as offensive language.</param>
/// <param name="safety">Finds what any safety rule is about.</param>
/// <param name="disclosure">Tells which captions advertise.</param>
/// <param name="meaning">Compares texts with a brief's phrases.</param>
public sealed class AnyEvaluation(
    ITextAnalyser analyser, SafetyScreen offensive, SafetyScreen safety, DisclosureScreen disclosure,
    IMeaningReader meaning, TimeProvider time)
{
    private static readonly string[] Flags = ["0", "1"];
    private static readonly string[] Toxicity = ["normal", "toxic", "mixed", "ordinary"];

    /// <param name="paths">Files, and folders that are looked through for .tsv files.</param>
    /// <returns>One set after the other, as each is measured; a file may be several.</returns>
    /// <exception cref="InvalidDataException">A file is missing, empty or of no such shape.</exception>
    public async IAsyncEnumerable<MeasuredSet> RunAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in paths.SelectMany(Files))
        {
            var lines = await LabelledFile.LinesAsync(file, cancellation);
            foreach (var measure in Measures(file, lines))
            {
                foreach (var set in await measure(cancellation))
                    yield return set;
            }
        }
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [path];

    private IEnumerable<Func<CancellationToken, Task<IReadOnlyList<MeasuredSet>>>> Measures(string file, string[] lines)
    {
        string[] header = lines[0].ToLowerInvariant().Split('\t');
        HashSet<string> labels = [.. lines.Where(line => line.Length > 0).Select(line => line.Split('\t')[0])];
        if (header.Contains("commercial") && header.Contains("disclosed"))
            return [cancellation => CaptionsAsync(file, cancellation)];
        if (header.Contains("kind") && header.Contains("flag") && header.Contains("text"))
            return [cancellation => FlagsAsync(file, header, lines, cancellation)];
        if (labels.IsSubsetOf(FitEvaluation.Labels))
            return [cancellation => FitAsync(file, cancellation)];
        if (!labels.IsSubsetOf([.. Toxicity, .. ToneEvaluation.Labels]))
            return [cancellation => ProbesAsync(file, cancellation)];
        if (labels.Overlaps(Toxicity))
            return [cancellation => ToxicityAsync(file, cancellation)];
        return LanguageEvaluation.IsNamed(file)
            ? [cancellation => ToneAsync(file, cancellation), cancellation => LanguageAsync(file, cancellation),
                cancellation => OrdinaryAsync(file, cancellation)]
            : [cancellation => ToneAsync(file, cancellation)];
    }

    private async Task<IReadOnlyList<MeasuredSet>> CaptionsAsync(string file, CancellationToken cancellation)
    {
        var result = await DisclosureEvaluation.RunAsync(analyser, disclosure, [file], cancellation);
        return
        [
            Found(file, "commercial intent", result.Commercial, result.Commercial.Scores[^1]),
            Found(file, "disclosed", result.Disclosed, result.Disclosed.Scores[^1]),
        ];
    }

    private async Task<IReadOnlyList<MeasuredSet>> FlagsAsync(
        string file, string[] header, string[] lines, CancellationToken cancellation)
    {
        var (kind, flag, text) =
            (Array.IndexOf(header, "kind"), Array.IndexOf(header, "flag"), Array.IndexOf(header, "text"));
        string[][] rows = [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t', header.Length))];
        if (rows.Length == 0 || rows.Any(row => row.Length < header.Length || row[flag] is not ("0" or "1")))
            throw new InvalidDataException($"{file}: should have a cell for each column in every line, 0 or 1 for flag.");
        string[] texts = [.. rows.Select(row => LabelledFile.Unescaped(row[text]))];
        var analyses = await analyser.ReadAsync(texts, cancellation);
        bool[] found = [.. texts.Zip(analyses, (read, analysis) => safety.Find(read, analysis.Language).Count > 0)];
        var matrix = ConfusionMatrix.Of(Flags, rows.Zip(found, (row, told) => (row[flag], (string?)Flags[told ? 1 : 0])));
        return
        [
            Found(file, "any safety rule", matrix, matrix.Scores[^1]),
            .. Shares(file, FlaggedKind.Of(rows.Zip(found, (row, told) => (row[kind], told)))),
        ];
    }

    private async Task<IReadOnlyList<MeasuredSet>> FitAsync(string file, CancellationToken cancellation)
    {
        var result = await FitEvaluation.RunAsync(analyser, meaning, [file], cancellation);
        return
        [
            new MeasuredSet(file, $"fit, {result.Briefs.Count} briefs",
                result.Briefs.Sum(brief => brief.On.Texts + brief.Off.Texts), [("AUC", result.Auc)]),
        ];
    }

    private async Task<IReadOnlyList<MeasuredSet>> ToxicityAsync(string file, CancellationToken cancellation)
    {
        var result = await ToxicityEvaluation.RunAsync(analyser, Offends, [file], time, cancellation);
        return
        [
            .. result.Judged.Matrix.Total == 0 ? Array.Empty<MeasuredSet>()
                : [Found(file, "offensive language", result.Judged.Matrix, result.Judged.Matrix.Scores[^1])],
            .. Shares(file, [new FlaggedKind("mixed", result.Mixed), new FlaggedKind("ordinary", result.Ordinary), .. result.Kinds]),
        ];
    }

    private async Task<IReadOnlyList<MeasuredSet>> OrdinaryAsync(string file, CancellationToken cancellation) =>
        Shares(file, [new FlaggedKind("ordinary",
            (await ToxicityEvaluation.RunAsync(analyser, Offends, [file], time, cancellation)).Ordinary)]);

    private async Task<IReadOnlyList<MeasuredSet>> ProbesAsync(string file, CancellationToken cancellation)
    {
        var result = await ProbeEvaluation.RunAsync(analyser,
            (text, language) => [.. safety.Find(text, language).Select(match => match.Rule.Id)], [file], cancellation);
        return Shares(file, [.. result.Kinds,
            new FlaggedKind("false alarms", new FlaggedShare(result.Firing.Count, result.Alarms))]);
    }

    private async Task<IReadOnlyList<MeasuredSet>> ToneAsync(string file, CancellationToken cancellation)
    {
        var matrix = (await ToneEvaluation.RunAsync(analyser, [file], time, cancellation)).Matrix;
        return [new MeasuredSet(file, "tone", matrix.Total, [("macro-F1", matrix.MacroF1)])];
    }

    private async Task<IReadOnlyList<MeasuredSet>> LanguageAsync(string file, CancellationToken cancellation)
    {
        var matrix = (await LanguageEvaluation.RunAsync(analyser, [file], time, cancellation)).Matrix;
        return [new MeasuredSet(file, "language", matrix.Total, [("accuracy", matrix.Accuracy)])];
    }

    private bool Offends(string text, string? language) => offensive.Find(text, language).Count > 0;

    private static MeasuredSet Found(string file, string what, ConfusionMatrix matrix, LabelScore score) =>
        new(file, what, matrix.Total, [("precision", score.Precision), ("recall", score.Recall)]);

    private static IReadOnlyList<MeasuredSet> Shares(string file, IEnumerable<FlaggedKind> kinds) =>
    [
        .. kinds.Where(kind => kind.Share.Texts > 0).Select(kind => new MeasuredSet(
            file, $"flagged: {kind.Kind}", kind.Share.Texts, [("share", kind.Share.Flagged / (double)kind.Share.Texts)])),
    ];
}

/// <summary>One row of what was measured.</summary>
/// <param name="Texts">How many labelled texts.</param>
/// <param name="Rates">Each 0 to 1, by the name of its measure.</param>
public sealed record MeasuredSet(
    string File, string What, int Texts, IReadOnlyList<(string Measure, double Value)> Rates);
