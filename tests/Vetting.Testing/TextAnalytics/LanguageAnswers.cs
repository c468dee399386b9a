using System.Text.RegularExpressions;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Testing.TextAnalytics;

/// <summary>What is said of one document, by simple rules; offsets in UTF-16 code units.</summary>
public static partial class LanguageAnswers
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Paris"] = "Location", ["Nike"] = "Organization", ["Lucie"] = "Person", ["Airpods"] = "Product",
    };

    private static readonly ToldTone Delight = new(ToldLabel.Positive, 0.95, 0.05);

    public static DetectedLanguage Language(string text)
    {
        (string Code, int Words)[] counts =
            [("fr", French().Count(text)), ("en", English().Count(text)), ("nl", Dutch().Count(text))];
        var (code, words) = counts.MaxBy(count => count.Words);
        return words == 0
            ? new DetectedLanguage("(Unknown)", 0)
            : new DetectedLanguage(code, (double)words / counts.Sum(count => count.Words));
    }

    /// <param name="splitsNothing">The whole text is one sentence.</param>
    public static IReadOnlyList<ToldSentence> Sentences(string text, bool splitsNothing) =>
        [.. (splitsNothing ? Whole() : Sentence()).Matches(text).Select(SentenceOf)];

    public static IReadOnlyList<string> Phrases(string text) =>
        [.. LongWord().Matches(text).Select(match => match.Value).Distinct()];

    public static IReadOnlyList<NamedEntity> Entities(string text) =>
        [.. Name().Matches(text).Select(match => Entity(match, Names[match.Value]))];

    public static IReadOnlyList<NamedEntity> PersonalData(string text) =>
    [
        .. Contact().Matches(text).Select(match => Entity(match, match.Value.Contains('@') ? "Email" : "PhoneNumber")),
        .. Name().Matches(text).Select(match => Entity(match, "Person")),
    ];

    private static ToldSentence SentenceOf(Match sentence)
    {
        var (praises, blames) = (Praise().IsMatch(sentence.Value), Blame().IsMatch(sentence.Value));
        return new ToldSentence(sentence.Index, sentence.Length, (praises, blames) switch
        {
            (true, false) => new ToldTone(ToldLabel.Positive, 0.9, 0.02),
            (false, true) => new ToldTone(ToldLabel.Negative, 0.02, 0.9),
            _ => new ToldTone(ToldLabel.Neutral, 0.1, 0.1),
        }, [.. Opinion().Matches(sentence.Value).Select(opinion => OpinionOf(sentence, opinion))]);
    }

    private static ToldOpinion OpinionOf(Match sentence, Match opinion) => new(
        new TextSpan(sentence.Index + opinion.Groups[1].Index, opinion.Groups[1].Length),
        new TextSpan(sentence.Index + opinion.Groups[2].Index, opinion.Groups[2].Length), Delight);

    private static NamedEntity Entity(Match match, string category) => new(category, match.Index, match.Length, 0.9);

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
