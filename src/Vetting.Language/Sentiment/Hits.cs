using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Sentiment;

/// <summary>Finds what has a weight of its own. Without a lexicon only pictures have.</summary>
internal sealed class Hits(Pictures pictures)
{
    // Tears, of joy where something else in the text laughs or loves.
    private static readonly string[] OfEither = ["😭", "😢", "🥲", "💀", "🥺"];

    // Of the twentieth no decimal is left.
    private const int MostHeard = 20;

    public List<Hit> In(List<Token> tokens, Lexicon? lexicon)
    {
        var hits = new List<Hit>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var hit = At(tokens, at, lexicon);
            if (hit.Weight != 0)
                hits.Add(hit);
            // A phrase without weight keeps its words from weighing: "pain perdu" is a dish.
            at = Math.Max(at, hit.Last);
        }

        var materials = lexicon is null ? null : new Materials(tokens, lexicon);
        hits.RemoveAll(hit => lexicon is not null && hit.First == hit.Last && lexicon.IsProcess(tokens[hit.First].Key)
            && materials!.HasOther(hit.First));
        if (hits.Exists(hit => hit.IsPicture && hit.Weight > 0))
            hits.RemoveAll(hit => hit.IsPicture && Array.IndexOf(OfEither, tokens[hit.First].Key) >= 0 && hit.Weight < 0);
        // "Damn good": what makes the next word stronger says nothing itself.
        HashSet<int> firsts = [.. hits.Select(hit => hit.First)];
        hits.RemoveAll(hit => lexicon?.Amplifies(tokens[hit.Last].Key) is not (null or 1)
            && firsts.Contains(hit.Last + 1));
        return hits;
    }

    private Hit At(List<Token> tokens, int at, Lexicon? lexicon) => (tokens[at].Kind, lexicon) switch
    {
        (TokenKind.Emoji, _) => new Hit(at, at, Picture(tokens, at), IsPicture: true),
        (TokenKind.Word, not null) => Word(tokens, at, lexicon),
        _ => default,
    };

    private static Hit Word(List<Token> tokens, int at, Lexicon lexicon)
    {
        var (length, weight) = lexicon.PhraseAt(tokens, at);
        if (length > 0)
            return new Hit(at, at + length - 1, weight, IsPicture: false);

        var key = tokens[at].Key;
        var acts = lexicon.IsNegator(key) || lexicon.IsContrast(key);
        return new Hit(at, at, acts ? 0 : lexicon.WeightOf(key), IsPicture: false);
    }

    // A row of the same emoji says it once, a little louder: each counts half of the one before.
    private double Picture(List<Token> tokens, int at)
    {
        var weight = pictures.WeightOf(tokens[at].Key);
        for (var before = at - 1; before >= 0 && tokens[before].Key == tokens[at].Key; before--)
        {
            if (at - before > MostHeard)
                return 0;
            weight /= 2;
        }

        return weight;
    }
}
