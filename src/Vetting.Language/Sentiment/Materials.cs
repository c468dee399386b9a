using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Sentiment;

/// <summary>Where sentences speak of what crafts work on; each sentence is looked through once.</summary>
internal sealed class Materials(List<Token> tokens, Lexicon lexicon)
{
    private int _from;
    private int _end;
    private int _count;

    /// <summary>Whether the sentence of a token holds such a word beside it.</summary>
    public bool HasOther(int at)
    {
        if (at < _from || at >= _end)
            Read(at);
        return _count > (lexicon.IsMaterial(tokens[at].Key) ? 1 : 0);
    }

    private void Read(int at)
    {
        (_from, _end, _count) = (at, at, 0);
        while (_from > 0 && !Ends(tokens[_from - 1]))
            _from--;
        while (_end < tokens.Count && !Ends(tokens[_end]))
            _end++;
        for (var place = _from; place < _end; place++)
            _count += lexicon.IsMaterial(tokens[place].Key) ? 1 : 0;
    }

    private static bool Ends(Token token) => token.Kind is TokenKind.Stop or TokenKind.Exclamation;
}
