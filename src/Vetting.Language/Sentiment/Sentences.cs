using Vetting.Language.Tokens;

namespace Vetting.Language.Sentiment;

/// <summary>Where sentences end and turn ("but"), read once from either side: asked of each word, a sentence as long as the
/// text would be read as often as it has words.</summary>
internal sealed class Sentences
{
    private readonly bool[] _before;
    private readonly bool[] _after;
    private readonly int[] _end;

    /// <param name="turns">Whether the token there is a word such as "but".</param>
    public Sentences(List<Token> tokens, Func<int, bool> turns)
    {
        (_before, _after, _end) = (new bool[tokens.Count], new bool[tokens.Count], new int[tokens.Count]);
        var turned = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            _before[at] = turned;
            turned = !Ends(tokens[at]) && (turned || turns(at));
        }

        var end = tokens.Count;
        turned = false;
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            (_after[at], _end[at]) = (turned, end);
            turned = !Ends(tokens[at]) && (turned || turns(at));
            end = Ends(tokens[at]) ? at : end;
        }
    }

    public bool TurnsBefore(int at) => _before[at];

    public bool TurnsAfter(int at) => _after[at];

    /// <summary>The first token behind that ends the sentence; the number of tokens where none does.</summary>
    public int EndAfter(int at) => _end[at];

    private static bool Ends(Token token) => token.Kind is TokenKind.Stop or TokenKind.Exclamation;
}
