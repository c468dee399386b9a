using Vetting.Core.Texts;
using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Topics;

/// <summary>
/// Finds what a text names: accounts by their @handle, capitalised words away from a sentence's start, and first names at
/// it. Only the word before tells the kind ("chez", "Mme", "à"), or a first name; without one it is told as unknown rather than guessed.
/// </summary>
internal static class MentionReader
{
    private const int MostMentions = 16;
    private const int MostWords = 4;
    private const int ShortestName = 3;
    private const double Told = 0.7;
    private const double Named = 0.4;

    // A language that writes every noun with a capital does not show names by them.
    private const string CapitalisedNouns = "de";

    /// <returns>By position.</returns>
    public static IReadOnlyList<Mention> Read(string text, string? language, List<Token> tokens, Lexicon? lexicon)
    {
        var mentions = Handles.In(text);
        if (lexicon is not null && !Shouts(tokens))
            AddNames(text, tokens, lexicon.Vocabulary, language != CapitalisedNouns, mentions);

        return [.. mentions.OrderBy(mention => mention.Span.Start).Take(MostMentions)];
    }

    private static void AddNames(
        string text, List<Token> tokens, Vocabulary words, bool withoutCue, List<Mention> mentions)
    {
        for (var at = 0; at < tokens.Count;)
        {
            if (Opens(tokens, at))
            {
                at += AddPerson(text, tokens, at, words, mentions);
                continue;
            }

            var length = Run(text, tokens, at, words);
            if (length > 0 && Kind(tokens[at - 1], tokens[at], words) is var kind && (kind != MentionKind.Other || withoutCue))
            {
                var span = new TextSpan(tokens[at].Start, tokens[at + length - 1].End - tokens[at].Start);
                var confidence = IsTold(tokens[at - 1], words) ? Told : Named;
                mentions.Add(new Mention(kind, text.Substring(span.Start, span.Length), span, confidence));
            }

            at += Math.Max(1, length);
        }
    }

    private static bool Opens(List<Token> tokens, int at) =>
        at == 0 || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Pause);

    /// <summary>Adds the name of a person that opens a sentence, where any word has a capital.</summary>
    /// <returns>The words that were read, 1 or more.</returns>
    private static int AddPerson(string text, List<Token> tokens, int first, Vocabulary words, List<Mention> mentions)
    {
        if (!IsName(text, tokens[first], words) || !words.IsFirstName(tokens[first].Key))
            return 1;
        var at = first + 1;
        while (at < tokens.Count && at - first < MostWords && IsName(text, tokens[at], words)
            && text.AsSpan(tokens[at - 1].End..tokens[at].Start) is " " or "-")
        {
            at++;
        }

        var span = new TextSpan(tokens[first].Start, tokens[at - 1].End - tokens[first].Start);
        mentions.Add(new Mention(MentionKind.Person, text.Substring(span.Start, span.Length), span, Named));
        return at - first;
    }

    private static int Run(string text, List<Token> tokens, int first, Vocabulary words)
    {
        // A capital on a word that names nothing is part of a name: "New York".
        var opening = IsCapitalised(text, tokens[first]) && words.IsEmpty(tokens[first].Key) ? 1 : 0;
        var at = first + opening;
        while (at < tokens.Count && at - first < MostWords && IsName(text, tokens[at], words)
            && (at == first || text.AsSpan(tokens[at - 1].End..tokens[at].Start) is " " or "-"))
        {
            at++;
        }

        return at - first > opening ? at - first : 0;
    }

    private static bool IsName(string text, Token token, Vocabulary words) =>
        IsCapitalised(text, token) && !words.IsEmpty(token.Key) && !words.IsPersonCue(token.Key);

    private static bool IsCapitalised(string text, Token token) =>
        token.Kind == TokenKind.Word && token.Length >= ShortestName && char.IsUpper(text[token.Start])
        && (token.Start == 0 || text[token.Start - 1] != '#');

    private static MentionKind Kind(Token before, Token first, Vocabulary words) =>
        IsTold(before, words)
            ? words.IsPersonCue(before.Key) ? MentionKind.Person
                : words.IsBrandCue(before.Key) ? MentionKind.Brand
                : words.IsSharedCue(before.Key) && words.IsFirstName(first.Key) ? MentionKind.Person
                : MentionKind.Place
            : words.IsFirstName(first.Key) ? MentionKind.Person
            : MentionKind.Other;

    private static bool IsTold(Token before, Vocabulary words) => before.Kind == TokenKind.Word
        && (words.IsPersonCue(before.Key) || words.IsBrandCue(before.Key) || words.IsPlaceCue(before.Key));

    // In a text of capitals no word stands out by one.
    private static bool Shouts(List<Token> tokens) =>
        tokens.Count(token => token.Stressed) > tokens.Count(token => token.Kind == TokenKind.Word) / 2;
}
