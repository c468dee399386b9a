using System.Text.Json.Nodes;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.AzureLanguage.Tests;

/// <summary>One document of an answer, in the service's JSON.</summary>
internal static class WireForm
{
    public static JsonObject Language(DetectedLanguage told) => new()
    {
        ["detectedLanguage"] = new JsonObject
        {
            ["name"] = told.Code, ["iso6391Name"] = told.Code, ["confidenceScore"] = told.Confidence,
        },
    };

    /// <param name="document">Its index among those answered, by which relations refer to it.</param>
    public static JsonObject Sentences(IReadOnlyList<ToldSentence> told, int document)
    {
        var labels = told.Select(sentence => sentence.Tone.Label).Where(label => label != ToldLabel.Neutral)
            .Distinct().ToList();
        return new()
        {
            ["sentiment"] = Label(labels switch { [] => ToldLabel.Neutral, [var only] => only, _ => ToldLabel.Mixed }),
            ["confidenceScores"] = Scores(new ToldTone(ToldLabel.Neutral, 0.2, 0.2)),
            ["sentences"] = Array(told.Select((sentence, index) => Sentence(sentence, document, index))),
        };
    }

    public static JsonObject Phrases(IReadOnlyList<string> told) => new()
    {
        ["keyPhrases"] = Array(told.Select(phrase => (JsonNode)phrase)),
    };

    public static JsonObject Entities(IReadOnlyList<NamedEntity> told) => new()
    {
        ["entities"] = Array(told.Select(Entity)),
    };

    public static JsonObject PersonalData(IReadOnlyList<NamedEntity> told) => new()
    {
        ["redactedText"] = "",
        ["entities"] = Array(told.Select(Entity)),
    };

    private static JsonObject Sentence(ToldSentence told, int document, int index) => new()
    {
        ["sentiment"] = Label(told.Tone.Label),
        ["confidenceScores"] = Scores(told.Tone),
        ["offset"] = told.Offset,
        ["length"] = told.Length,
        ["text"] = "",
        ["targets"] = Array(told.Opinions.Select((opinion, number) =>
        {
            var target = Part(opinion.Target, opinion.Tone);
            target["relations"] = new JsonArray(new JsonObject
            {
                ["relationType"] = "assessment",
                ["ref"] = $"#/documents/{document}/sentences/{index}/assessments/{number}",
            });
            return target;
        })),
        ["assessments"] = Array(told.Opinions.Select(opinion =>
        {
            var assessment = Part(opinion.Assessment, opinion.Tone);
            assessment["isNegated"] = false;
            return assessment;
        })),
    };

    private static JsonObject Part(TextSpan span, ToldTone tone) => new()
    {
        ["sentiment"] = Label(tone.Label),
        ["confidenceScores"] = Scores(tone),
        ["offset"] = span.Start,
        ["length"] = span.Length,
        ["text"] = "",
    };

    private static JsonObject Entity(NamedEntity told) => new()
    {
        ["text"] = "", ["category"] = told.Category, ["offset"] = told.Offset, ["length"] = told.Length,
        ["confidenceScore"] = told.Confidence,
    };

    private static string Label(ToldLabel label) => $"{label}".ToLowerInvariant();

    private static JsonObject Scores(ToldTone tone) => new()
    {
        ["positive"] = tone.Positive, ["neutral"] = Math.Round(1 - tone.Positive - tone.Negative, 2),
        ["negative"] = tone.Negative,
    };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
