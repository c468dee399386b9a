using Vetting.Core.Texts;
using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Topics;

/// <summary>
/// Finds what a text speaks of: its hashtags, and runs of words that name something, cut where a word names nothing or
/// only judges (after RAKE: Rose et al. 2010, Text Mining, ch. 1).
/// </summary>
internal static class KeyPhraseReader
{
    private const int MostPhrases = 16;
    private const int MostWords = 5;
    private const int ShortestWord = 3;

    // From this weight on a word says how the thing is, not which thing it is: "gorgeous", but "sweet peas".
    private const double Judging = 2.5;

    /// <returns>By position; without a lexicon hashtags only.</returns>
    public static IReadOnlyList<TextSpan> Read(string text, List<Token> tokens, Lexicon? lexicon)
    {
        var phrases = Hashtags.In(text);
        if (lexicon is not null)
        {
            phrases.RemoveAll(tag => lexicon.Vocabulary.IsEmpty(WordShape.Key(text.AsSpan(tag.Start + 1, tag.Length - 1))));
            AddPhrases(text, tokens, lexicon, phrases);
        }

        return [.. phrases.OrderBy(phrase => phrase.Start).Take(MostPhrases)];
    }

    private static void AddPhrases(string text, List<Token> tokens, Lexicon lexicon, List<TextSpan> phrases)
    {
        var (hashtags, passed) = (phrases.Count, 0);
        for (var at = 0; at < tokens.Count;)
        {
            var words = Run(text, tokens, at, lexicon);
            // Both come by position: a hashtag that ends before one phrase ends before all that follow.
            while (passed < hashtags && phrases[passed].Start + phrases[passed].Length <= tokens[at].Start)
                passed++;
            if (words > 0 && !(passed < hashtags && phrases[passed].Start <= tokens[at].Start))
            {
                var start = tokens[at].Start;
                phrases.Add(new TextSpan(start, tokens[at + words - 1].End - start));
            }

            at += Math.Max(1, words);
        }
    }

    /// <summary>How many tokens a phrase that starts here has; 0 where none does.</summary>
    private static int Run(string text, List<Token> tokens, int first, Lexicon lexicon)
    {
        var (end, naming, things) = (first, 0, 0);
        for (var at = first; at < tokens.Count && naming < MostWords && (at == first || Touch(text, tokens, at)); at++)
        {
            if (MayName(text, tokens[at], lexicon)
                && lexicon.Vocabulary.Speech.Of(tokens[at].Key) is var parts
                && !IsPerson(tokens, at, parts)
                && !Acts(text, tokens, at, parts, lexicon.Vocabulary, follows: naming > 0 && at == end)
                && (Math.Abs(lexicon.WeightOf(tokens[at].Key)) >= Judging, parts.HasFlag(PartsOfSpeech.Adjective))
                    is var (judges, qualifies) && !(judges && qualifies))
            {
                (end, naming) = (at + 1, naming + 1);
                things += judges || qualifies ? 0 : 1;
            }
            else if (at == first || at > end || !lexicon.Vocabulary.IsConnector(tokens[at].Key))
            {
                break;
            }
        }

        // What only tells what something is like, or only judges, names nothing.
        return things > 0 ? end - first : 0;
    }

    // "Rose" in the middle of a sentence is somebody, "rose" a flower.
    private static bool IsPerson(List<Token> tokens, int at, PartsOfSpeech parts) =>
        parts.HasFlag(PartsOfSpeech.FirstName) && tokens[at] is { Capital: true, Stressed: false, Tagged: false }
        && at > 0 && tokens[at - 1].Kind is (TokenKind.Word or TokenKind.Pause);

    private static bool MayName(string text, Token token, Lexicon lexicon) =>
        token.Kind == TokenKind.Word && !IsElided(token) && !IsCode(text.AsSpan(token.Start, token.Length))
        && token.Key.Length >= ShortestWord && char.IsLetter(token.Key[0])
        && !lexicon.Vocabulary.IsEmpty(token.Key);

    /// <summary>Whether a word that can be a verb is one here, as its neighbours tell.</summary>
    /// <param name="follows">Whether it stands right behind a word that names something.</param>
    private static bool Acts(
        string text, List<Token> tokens, int at, PartsOfSpeech parts, Vocabulary words, bool follows)
    {
        if (tokens[at].Tagged || (parts & (PartsOfSpeech.Verb | PartsOfSpeech.Gerund)) == 0)
            return false;
        var before = at > 0 && tokens[at - 1].Kind == TokenKind.Word && Touch(text, tokens, at) ? tokens[at - 1].Key : "";
        // "Am baking" tells what is done, "bread baking" what about.
        if (parts.HasFlag(PartsOfSpeech.Gerund))
            return words.IsPronoun(before) || words.IsAuxiliary(before);
        // "Skin care": as a verb it would be "cares".
        if (parts.HasFlag(PartsOfSpeech.Infinitive))
            return !words.IsArticle(before) && !(follows && before[^1] != 's');
        return !(words.IsDeterminer(before) || words.Speech.Of(before).HasFlag(PartsOfSpeech.Adjective))
            || (at > 1 && tokens[at - 2].Kind == TokenKind.Word && words.IsPronoun(tokens[at - 2].Key));
    }

    // "qu'" and "lorsqu'" before a word of its own.
    private static bool IsElided(Token token) => token.Key[^1] == '\'';

    // "ADA10" is what to type in a shop: a name and a round discount. "RTX4090" is a product.
    private static bool IsCode(ReadOnlySpan<char> word) =>
        word.Length > 4 && char.IsAsciiDigit(word[^2]) && word[^1] is '0' or '5' && !word[..^2].ContainsAnyExceptInRange('A', 'Z');

    private static bool Touch(string text, List<Token> tokens, int at)
    {
        var end = tokens[at - 1].End;
        var between = text.AsSpan(end, tokens[at].Start - end);
        return between.Length <= 1 && (between.IsEmpty || between[0] is ' ' or '\u00a0' or '-' or '‐');
    }
}
