using Vetting.Core.Texts;
using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Sentiment;

/// <summary>Reads the tone of a text; the score follows from the weights of the words it names.</summary>
internal sealed class ToneReader(Pictures pictures)
{
    private readonly Hits _hits = new(pictures);

    public Tone Read(List<Token> tokens, Lexicon? lexicon)
    {
        var hits = _hits.In(tokens, lexicon);
        var surroundings = lexicon is null ? null : new Surroundings(tokens, hits, lexicon);
        ToneWord[] words = [.. hits.Select(hit => Word(tokens, hit, surroundings)).Where(word => word.Weight != 0)];
        var score = ToneScale.Score(words.Sum(word => word.Weight));
        return new Tone(ToneScale.Label(score, lexicon?.PositiveFrom), score, words);
    }

    private static ToneWord Word(List<Token> tokens, Hit hit, Surroundings? surroundings)
    {
        var around = hit.IsPicture ? null : surroundings;
        var (first, last) = around?.SpanOf(hit) ?? (hit.First, hit.Last);
        var start = tokens[first].Start;
        return new ToneWord(start, tokens[last].End - start, Math.Round(hit.Weight * (around?.FactorOf(hit) ?? 1), 4));
    }
}
