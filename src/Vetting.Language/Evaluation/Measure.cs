using Vetting.Core.Discourse;

namespace Vetting.Language.Evaluation;

internal static class Measure
{
    private static readonly string[] WarmUp =
        ["Bonjour à tous", "Good morning everyone", "Buenos días", "Guten Morgen", "Buongiorno", "Bom dia"];

    /// <param name="answer">What the analysis says; null for no answer.</param>
    public static async Task<EvaluationResult> RunAsync(
        ITextAnalyser analyser, IReadOnlyList<string> labels, IReadOnlyList<LabelledText> texts,
        Func<TextAnalysis, string?> answer, TimeProvider time, CancellationToken cancellation)
    {
        await analyser.AnalyseAsync(WarmUp, cancellation);
        var start = time.GetTimestamp();
        var analyses = await analyser.AnalyseAsync([.. texts.Select(text => text.Text)], cancellation);
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        string?[] answers = [.. analyses.Select(answer)];
        return new EvaluationResult(
            ConfusionMatrix.Of(labels, texts.Select(text => text.Label).Zip(answers)),
            answers.Count(given => given is not null) / (double)texts.Count,
            seconds > 0 ? texts.Count / seconds : 0);
    }
}
