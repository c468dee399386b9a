using Vetting.Language.Tokens;

namespace Vetting.Language.Identification;

/// <summary>The words of a text, and which of them may be names.</summary>
internal static class WrittenWords
{
    public static List<WrittenWord> Of(List<Token> tokens)
    {
        var words = new List<WrittenWord>(tokens.Count);
        var titled = IsTitled(tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at] is { Kind: TokenKind.Word } token && char.IsLetter(token.Key[0]))
            {
                words.Add(new WrittenWord(Bare(token), ShapeAt(tokens, at, titled),
                    !token.Tagged && (titled || !HasCapital(token) || StartsSentence(tokens, at))));
            }
        }

        return words;
    }

    private static NameShape ShapeAt(List<Token> tokens, int at, bool titled) =>
        tokens[at].Tagged ? NameShape.Perhaps
        : !HasCapital(tokens[at]) ? NameShape.None
        : !titled && (StandsCapitalAt(tokens, at - 1) || StandsCapitalAt(tokens, at + 1)) ? NameShape.Surely
        : NameShape.Perhaps;

    private static bool StandsCapitalAt(List<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && HasCapital(tokens[at]);

    // "sooooo" says what "so" says.
    private static string Bare(Token token) =>
        token.Stressed && WordShape.Shorten(token.Key, 2) != token.Key ? WordShape.Shorten(token.Key, 1) : token.Key;

    // "I" and "I'm" are no names, nor is a text that shouts.
    private static bool HasCapital(Token token) =>
        token is { Capital: true, Stressed: false, Tagged: false, Length: > 1, Key: not ['i', '\'', ..] };

    // In a headline every word has a capital.
    private static bool IsTitled(List<Token> tokens)
    {
        var (words, capital) = (0, 0);
        foreach (var token in tokens)
        {
            words += token is { Kind: TokenKind.Word, Tagged: false } ? 1 : 0;
            capital += HasCapital(token) ? 1 : 0;
        }

        return capital * 4 > words * 3;
    }

    private static bool StartsSentence(List<Token> tokens, int at) =>
        at == 0 || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Pause);
}
