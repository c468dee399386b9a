using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Meaning;

/// <summary>A phrase of a brief, taken apart as one language does.</summary>
/// <param name="Words">In order, without those that join others.</param>
/// <param name="Joined">All its letters without accents: what a hashtag makes of it.</param>
internal sealed record StemmedPhrase(BriefPhrase Phrase, IReadOnlyList<StemmedPhrase.Word> Words, string Joined)
{
    // Where a phrase's first word names the thing and what follows tells which: "peau sensible", but "sensitive skin".
    private static readonly string[] NameFirst = ["fr", "es", "it", "pt"];

    /// <summary>What a word beside the one that names the thing weighs.</summary>
    public const double Telling = 0.6;

    private const double Everyday = 0.3;
    private const int ShortestWord = 3;

    /// <returns>One; of a sector or title one a word, as its words seldom stand together.</returns>
    public static IEnumerable<StemmedPhrase> Of(BriefPhrase phrase, string language, Library library, Stems stems)
    {
        var vocabulary = library.For(language)?.Vocabulary;
        List<Token> tokens = [.. library.Tokeniser.Tokenise(phrase.Text).Where(token => token.Kind == TokenKind.Word)];
        var named = tokens.FindAll(token => token.Key.Length >= ShortestWord && vocabulary?.IsConnector(token.Key) != true);
        var kept = named.Count > 0 ? named : tokens;
        if (!phrase.IsOwn)
        {
            return kept.Where(token => vocabulary?.IsEmpty(token.Key) != true)
                .Select(token => new StemmedPhrase(phrase, [new Word(stems.Of(token.Key), 1)], WordShape.Unaccented(token.Key)));
        }

        var head = NameFirst.Contains(language) ? 0 : kept.Count - 1;
        return kept.Count == 0 ? [] :
        [
            new StemmedPhrase(phrase, [.. kept.Select((token, at) => new Word(
                stems.Of(token.Key),
                (at == head ? 1 : Telling) * (vocabulary?.IsEmpty(token.Key) == true ? Everyday : 1)))],
                string.Concat(tokens.Select(token => WordShape.Unaccented(token.Key)))),
        ];
    }

    /// <param name="Weight">0 to 1: how much of the phrase it is.</param>
    internal readonly record struct Word(string Stem, double Weight);
}
