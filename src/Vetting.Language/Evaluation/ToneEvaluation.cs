using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>
/// Measures tone over files of texts labelled negative, neutral or positive; the language is found, not given.
/// </summary>
public static class ToneEvaluation
{
    internal static readonly string[] Labels = ["negative", "neutral", "positive"];

    /// <exception cref="InvalidDataException">A file is missing or empty, or a line has no such label.</exception>
    public static async Task<EvaluationResult> RunAsync(
        ITextAnalyser analyser, IReadOnlyList<string> files, TimeProvider time, CancellationToken cancellation)
    {
        var texts = await LabelledFile.ReadAllAsync(files, Labels, cancellation);
        return await Measure.RunAsync(Labels, texts, AnswerAsync, time);

        async Task<IReadOnlyList<string?>> AnswerAsync(IReadOnlyList<string> asked) =>
            [.. (await analyser.ReadAsync(asked, cancellation)).Select(analysis => Label(analysis.Tone))];
    }

    private static string? Label(Tone? tone) => tone?.Label.ToString().ToLowerInvariant();
}
