using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>
/// Measures a list of expressions over texts labelled normal or toxic. Texts labelled mixed, on which people disagree,
/// and ordinary posts (labelled ordinary, or by their tone) are counted apart: only how many of them are flagged. A third
/// column, such as HateCheck's functionality, gets its own share a value.
/// </summary>
public static class ToxicityEvaluation
{
    private const string Toxic = "toxic";
    private const string Normal = "normal";
    private const string Mixed = "mixed";

    private static readonly string[] Judged = [Normal, Toxic];
    private static readonly string[] Ordinary = ["ordinary", .. ToneEvaluation.Labels];

    /// <param name="flags">Whether an expression of the list is in a text of a language, null for unknown.</param>
    /// <exception cref="InvalidDataException">A file is missing or empty, or a line has no such label.</exception>
    public static async Task<ToxicityResult> RunAsync(
        ITextAnalyser analyser, Func<string, string?, bool> flags, IReadOnlyList<string> files, TimeProvider time,
        CancellationToken cancellation)
    {
        var texts = await LabelledFile.ReadAllAsync(files, [.. Judged, Mixed, .. Ordinary], cancellation);
        var judged = await Measure.RunAsync(Judged, Labelled(Judged), AnswerAsync, time);
        return new ToxicityResult(judged, await ShareAsync([Mixed]), await ShareAsync(Ordinary), await KindsAsync());

        IReadOnlyList<LabelledText> Labelled(string[] labels) => [.. texts.Where(text => labels.Contains(text.Label))];

        async Task<IReadOnlyList<FlaggedKind>> KindsAsync()
        {
            IReadOnlyList<LabelledText> told = [.. texts.Where(text => text.Kind is not null)];
            var answers = await AnswerAsync([.. told.Select(text => text.Text)]);
            return FlaggedKind.Of(told.Zip(answers, (text, answer) => ($"{text.Kind} ({text.Label})", answer == Toxic)));
        }

        async Task<FlaggedShare> ShareAsync(string[] labels)
        {
            var answers = await AnswerAsync([.. Labelled(labels).Select(text => text.Text)]);
            return new FlaggedShare(answers.Count(answer => answer == Toxic), answers.Count);
        }

        async Task<IReadOnlyList<string?>> AnswerAsync(IReadOnlyList<string> asked)
        {
            var guesses = await analyser.IdentifyAsync(asked, cancellation);
            return [.. asked.Zip(guesses, (text, guess) => flags(text, guess.Language) ? Toxic : Normal)];
        }
    }
}

/// <param name="Mixed">Texts on which people disagree.</param>
/// <param name="Ordinary">Posts that nobody chose for being toxic or not.</param>
/// <param name="Kinds">By what the texts test, where the files say so.</param>
public sealed record ToxicityResult(
    EvaluationResult Judged, FlaggedShare Mixed, FlaggedShare Ordinary, IReadOnlyList<FlaggedKind> Kinds);
