namespace Vetting.Language.Evaluation;

internal static class Measure
{
    private static readonly string[] WarmUp =
        ["Bonjour à tous", "Good morning everyone", "Buenos días", "Guten Morgen", "Buongiorno", "Bom dia"];

    /// <param name="answer">One answer a text; null for none.</param>
    public static async Task<EvaluationResult> RunAsync(
        IReadOnlyList<string> labels, IReadOnlyList<LabelledText> texts,
        Func<IReadOnlyList<string>, Task<IReadOnlyList<string?>>> answer, TimeProvider time)
    {
        await answer(WarmUp);
        var start = time.GetTimestamp();
        var answers = await answer([.. texts.Select(text => text.Text)]);
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        return new EvaluationResult(
            ConfusionMatrix.Of(labels, texts.Select(text => text.Label).Zip(answers)),
            texts.Count == 0 ? 0 : answers.Count(given => given is not null) / (double)texts.Count,
            seconds > 0 ? texts.Count / seconds : 0);
    }
}
