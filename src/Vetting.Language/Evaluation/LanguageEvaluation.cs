using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>Measures language identification over files named after their language: fr.val.tsv, en.tsv.</summary>
public static class LanguageEvaluation
{
    /// <exception cref="InvalidDataException">
    /// A file is missing or empty, a line has no tab, or a name does not start with a language.
    /// </exception>
    public static async Task<EvaluationResult> RunAsync(
        ITextAnalyser analyser, IReadOnlyList<string> files, TimeProvider time, CancellationToken cancellation)
    {
        var texts = new List<LabelledText>();
        foreach (var file in files)
        {
            var language = LanguageOf(file);
            var lines = await LabelledFile.ReadAsync(file, [], cancellation);
            texts.AddRange(lines.Select(line => line with { Label = language }));
        }

        string[] labels = [.. texts.Select(text => text.Label).Distinct()];
        return await Measure.RunAsync(labels, texts, AnswerAsync, time);

        async Task<IReadOnlyList<string?>> AnswerAsync(IReadOnlyList<string> asked) =>
            [.. (await analyser.IdentifyAsync(asked, cancellation)).Select(guess => guess.Language)];
    }

    /// <summary>Whether a file's name starts with a language.</summary>
    internal static bool IsNamed(string file) => NameStart(file) is [>= 'a' and <= 'z', >= 'a' and <= 'z'];

    private static string NameStart(string file) => Path.GetFileName(file).Split('.', '-', '_')[0];

    private static string LanguageOf(string file)
    {
        return IsNamed(file)
            ? NameStart(file)
            : throw new InvalidDataException(
                $"{file}: the name should start with the texts' language, as fr.val.tsv does.");
    }
}
