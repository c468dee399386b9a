using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// The tone of a text from the tones of its sentences, by the service's own rule for documents: positive when a sentence
/// is and none is negative, and the other way round. Where both are, what is stronger over the whole text.
/// https://learn.microsoft.com/azure/ai-services/language-service/sentiment-opinion-mining/how-to/call-api
/// </summary>
internal static class Tones
{
    /// <param name="sentences">1 or more.</param>
    public static Tone Of(IReadOnlyList<ReadSentence> sentences, IReadOnlyList<ToneWord> words)
    {
        double all = sentences.Sum(sentence => sentence.Span.Length);
        var positive = sentences.Sum(sentence => sentence.Tone.Positive * sentence.Span.Length) / all;
        var negative = sentences.Sum(sentence => sentence.Tone.Negative * sentence.Span.Length) / all;
        var score = Math.Round(Math.Clamp(positive - negative, -1, 1), 4);
        return new Tone(Label(sentences, score), score, words);
    }

    public static ToneLabel LabelOf(ToldLabel label) => label switch
    {
        ToldLabel.Positive => ToneLabel.Positive,
        ToldLabel.Negative => ToneLabel.Negative,
        _ => ToneLabel.Neutral,
    };

    private static ToneLabel Label(IReadOnlyList<ReadSentence> sentences, double score)
    {
        var praises = sentences.Any(sentence => sentence.Tone.Label is ToldLabel.Positive or ToldLabel.Mixed);
        var blames = sentences.Any(sentence => sentence.Tone.Label is ToldLabel.Negative or ToldLabel.Mixed);
        return (praises, blames) switch
        {
            (true, false) => ToneLabel.Positive,
            (false, true) => ToneLabel.Negative,
            (true, true) when score != 0 => score > 0 ? ToneLabel.Positive : ToneLabel.Negative,
            _ => ToneLabel.Neutral,
        };
    }
}
