using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

public static class TextsAlone
{
    /// <summary>Reads each text as if its author had written nothing else.</summary>
    public static async Task<IReadOnlyList<TextAnalysis>> ReadAsync(
        this ITextAnalyser analyser, IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var guesses = await analyser.IdentifyAsync(texts, cancellation);
        var settled = texts.Zip(guesses, (text, guess) => new TextToAnalyse(text, guess.Language));
        return await analyser.AnalyseAsync([.. settled], cancellation);
    }
}
