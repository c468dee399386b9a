using Azure.AI.TextAnalytics;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;
using DetectedLanguage = Vetting.Azure.TextAnalytics.DetectedLanguage;

namespace Vetting.AzureLanguage;

/// <summary>What the library returns, in the product's own records.</summary>
internal static class Told
{
    public static DetectedLanguage Language(global::Azure.AI.TextAnalytics.DetectedLanguage language) =>
        new(language.Iso6391Name, language.ConfidenceScore);

    public static IReadOnlyList<ToldSentence> Sentences(IEnumerable<SentenceSentiment> sentences) =>
    [
        .. sentences.Select(sentence => new ToldSentence(
            sentence.Offset, sentence.Length, Tone(sentence.Sentiment, sentence.ConfidenceScores),
            [.. sentence.Opinions.SelectMany(Opinions)])),
    ];

    public static IReadOnlyList<NamedEntity> Entities(IEnumerable<CategorizedEntity> entities) =>
    [
        .. entities.Select(entity => new NamedEntity(
            entity.Category.ToString(), entity.Offset, entity.Length, entity.ConfidenceScore)),
    ];

    public static IReadOnlyList<NamedEntity> PersonalData(IEnumerable<PiiEntity> entities) =>
    [
        .. entities.Select(entity => new NamedEntity(
            entity.Category.ToString(), entity.Offset, entity.Length, entity.ConfidenceScore)),
    ];

    private static IEnumerable<ToldOpinion> Opinions(SentenceOpinion opinion) =>
        opinion.Assessments.Select(assessment => new ToldOpinion(
            new TextSpan(opinion.Target.Offset, opinion.Target.Length),
            new TextSpan(assessment.Offset, assessment.Length),
            Tone(assessment.Sentiment, assessment.ConfidenceScores)));

    private static ToldTone Tone(TextSentiment label, SentimentConfidenceScores scores) => new(
        label switch
        {
            TextSentiment.Positive => ToldLabel.Positive,
            TextSentiment.Negative => ToldLabel.Negative,
            TextSentiment.Mixed => ToldLabel.Mixed,
            _ => ToldLabel.Neutral,
        },
        scores.Positive, scores.Negative);
}
