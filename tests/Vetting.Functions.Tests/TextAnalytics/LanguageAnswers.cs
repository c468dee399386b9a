using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vetting.Functions.Tests.TextAnalytics;

/// <summary>One document of an answer, by simple rules; offsets in UTF-16 code units.</summary>
internal static partial class LanguageAnswers
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Paris"] = "Location", ["Nike"] = "Organization", ["Lucie"] = "Person", ["Airpods"] = "Product",
    };

    /// <param name="splitsNothing">The whole text is one sentence.</param>
    /// <param name="index">Of the document among those answered.</param>
    public static JsonObject Of(string kind, string text, bool splitsNothing, int index) => kind switch
    {
        "LanguageDetection" => new JsonObject { ["detectedLanguage"] = Language(text) },
        "SentimentAnalysis" => Sentiment(text, splitsNothing, index),
        "KeyPhraseExtraction" => new JsonObject
        {
            ["keyPhrases"] = Array(LongWord().Matches(text).Select(match => match.Value).Distinct()
                .Select(word => (JsonNode)word)),
        },
        "EntityRecognition" => new JsonObject
        {
            ["entities"] = Array(Name().Matches(text).Select(match => Entity(match, Names[match.Value]))),
        },
        "PiiEntityRecognition" => new JsonObject
        {
            ["redactedText"] = "",
            ["entities"] = Array(Contact().Matches(text).Select(match =>
                Entity(match, match.Value.Contains('@') ? "Email" : "PhoneNumber"))
                .Concat(Name().Matches(text).Select(match => Entity(match, "Person")))),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of request."),
    };

    private static JsonObject Language(string text)
    {
        (string Name, string Code, int Words)[] counts =
        [
            ("French", "fr", French().Count(text)), ("English", "en", English().Count(text)),
            ("Dutch", "nl", Dutch().Count(text)),
        ];
        var (name, code, words) = counts.MaxBy(count => count.Words);
        return words == 0
            ? new JsonObject { ["name"] = "(Unknown)", ["iso6391Name"] = "(Unknown)", ["confidenceScore"] = 0.0 }
            : new JsonObject
            {
                ["name"] = name, ["iso6391Name"] = code,
                ["confidenceScore"] = (double)words / counts.Sum(count => count.Words),
            };
    }

    private static JsonObject Sentiment(string text, bool splitsNothing, int document)
    {
        var sentences = (splitsNothing ? Whole() : Sentence()).Matches(text)
            .Select((match, index) => SentenceOf(match, document, index)).ToList();
        var labels = sentences.Select(sentence => (string)sentence["sentiment"]!).Where(label => label != "neutral")
            .Distinct().ToList();
        return new JsonObject
        {
            ["sentiment"] = labels.Count switch { 0 => "neutral", 1 => labels[0], _ => "mixed" },
            ["confidenceScores"] = Scores(0.2, 0.6),
            ["sentences"] = Array(sentences),
        };
    }

    private static JsonObject SentenceOf(Match sentence, int document, int index)
    {
        var (praises, blames) = (Praise().IsMatch(sentence.Value), Blame().IsMatch(sentence.Value));
        var opinions = Opinion().Matches(sentence.Value).ToList();
        return new JsonObject
        {
            ["sentiment"] = praises == blames ? "neutral" : praises ? "positive" : "negative",
            ["confidenceScores"] = (praises, blames) switch
            {
                (true, false) => Scores(0.9, 0.08),
                (false, true) => Scores(0.02, 0.08),
                _ => Scores(0.1, 0.8),
            },
            ["offset"] = sentence.Index,
            ["length"] = sentence.Length,
            ["text"] = sentence.Value,
            ["targets"] = Array(opinions.Select((opinion, number) => new JsonObject
            {
                ["sentiment"] = "positive",
                ["confidenceScores"] = Scores(0.95, 0),
                ["offset"] = sentence.Index + opinion.Groups[1].Index,
                ["length"] = opinion.Groups[1].Length,
                ["text"] = opinion.Groups[1].Value,
                ["relations"] = new JsonArray(new JsonObject
                {
                    ["relationType"] = "assessment",
                    ["ref"] = $"#/documents/{document}/sentences/{index}/assessments/{number}",
                }),
            })),
            ["assessments"] = Array(opinions.Select(opinion => new JsonObject
            {
                ["sentiment"] = "positive",
                ["confidenceScores"] = Scores(0.95, 0),
                ["offset"] = sentence.Index + opinion.Groups[2].Index,
                ["length"] = opinion.Groups[2].Length,
                ["text"] = opinion.Groups[2].Value,
                ["isNegated"] = false,
            })),
        };
    }

    private static JsonObject Entity(Match match, string category) => new()
    {
        ["text"] = match.Value, ["category"] = category, ["offset"] = match.Index, ["length"] = match.Length,
        ["confidenceScore"] = 0.9,
    };

    private static JsonObject Scores(double positive, double neutral) => new()
    {
        ["positive"] = positive, ["neutral"] = neutral, ["negative"] = Math.Round(1 - positive - neutral, 2),
    };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];

    [GeneratedRegex(@"\S(?:[^.!?…\n]|\n(?!\n))*[.!?…]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\S[\s\S]*")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:adore|love|divine|superbe)\b")]
    private static partial Regex Praise();

    [GeneratedRegex(@"\b(?:déteste|hate|affreux|awful)\b")]
    private static partial Regex Blame();

    [GeneratedRegex(@"\b(\w+) est (divine|superbe)\b")]
    private static partial Regex Opinion();

    [GeneratedRegex(@"\b[a-zà-ÿ]{7,}\b")]
    private static partial Regex LongWord();

    [GeneratedRegex(@"\b(?:Paris|Nike|Lucie|Airpods)\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"[a-z.]+@[a-z]+\.[a-z]+|\b0[1-9](?: ?\d\d){4}\b")]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:le|la|les|je|un|une|des|du|est|et|à|avec|pour|dans|mon|ma)\b")]
    private static partial Regex French();

    [GeneratedRegex(@"\b(?:the|i|a|is|and|to|with|for|in|my|of|this|you|it)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(?:het|een|ik|van|niet|mijn|zijn|ook|maar)\b")]
    private static partial Regex Dutch();
}
