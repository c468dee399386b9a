using System.Globalization;
using System.Text;

namespace Vetting.Language.Tokens;

/// <summary>
/// Cuts a text into words, emoji and punctuation; web addresses and @mentions are left out. Takes any string, broken
/// surrogates included; every token's offsets quote the text exactly.
/// </summary>
/// <param name="emoticons">The faces typed from ASCII characters, such as ":-)".</param>
internal sealed class Tokeniser(IEnumerable<string> emoticons)
{
    private readonly Emoticons _emoticons = new(emoticons);

    public List<Token> Tokenise(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        for (var at = 0; at < text.Length;)
            at += Next(text, at, tokens);

        return tokens;
    }

    private int Next(string text, int at, List<Token> tokens)
    {
        if (Addresses.LengthAt(text, at) is > 0 and var address)
            return address;

        if (_emoticons.At(text, at) is { } face)
        {
            tokens.Add(new Token(at, face.Length, TokenKind.Emoji, face.Key));
            return face.Length;
        }

        if (text[at] == '#')
            return 1 + Hashtag(text, at + 1, tokens);

        return WordShape.LengthAt(text, at) is > 0 and var word ? Word(text, at, word, tokens) : Symbol(text, at, tokens);
    }

    private static int Hashtag(string text, int start, List<Token> tokens)
    {
        var end = start + WordShape.LengthAt(text, start);
        for (var at = start; at < end;)
        {
            var piece = WordShape.CamelPiece(text, at, end);
            at += Word(text, at, piece, tokens, tagged: true);
        }

        return end - start;
    }

    private static int Word(string text, int start, int length, List<Token> tokens, bool tagged = false)
    {
        if (!Addresses.IsMailName(text, start + length))
        {
            var word = text.AsSpan(start, length);
            tokens.Add(new Token(
                start, length, TokenKind.Word, WordShape.Key(word), char.IsUpper(word[0]), WordShape.IsStressed(word),
                tagged));
        }

        return length;
    }

    private static int Symbol(string text, int at, List<Token> tokens)
    {
        var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
        TokenKind? kind = text[at] switch
        {
            '!' or '¡' or '‼' => TokenKind.Exclamation,
            '.' or '?' or '…' or ';' or '\n' or '\r' => TokenKind.Stop,
            ',' or ':' or '(' or ')' or '–' or '—' => TokenKind.Pause,
            _ => IsPicture(text, at) ? TokenKind.Emoji : null,
        };
        if (kind is { } known)
        {
            var key = known == TokenKind.Emoji ? Emoji.Key(text.AsSpan(at, length)) : "";
            tokens.Add(new Token(at, length, known, key));
        }

        return length;
    }

    private static bool IsPicture(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;
}
