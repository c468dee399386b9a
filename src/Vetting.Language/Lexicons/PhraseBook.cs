using Vetting.Language.Tokens;

namespace Vetting.Language.Lexicons;

/// <summary>Phrases of two words or more, found by their first; pauses may not stand between their words.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>A phrase added again takes the later weight.</summary>
    public void Add(string[] keys, double weight)
    {
        if (!_byFirst.TryGetValue(keys[0], out var phrases))
            _byFirst[keys[0]] = phrases = [];

        phrases.RemoveAll(phrase => phrase.Keys.SequenceEqual(keys));
        phrases.Add(new Phrase(keys, weight));
        phrases.Sort((one, other) => other.Keys.Length.CompareTo(one.Keys.Length));
    }

    public (int Tokens, double Weight) At(List<Token> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Key, out var phrases))
            return default;

        foreach (var phrase in phrases)
        {
            if (phrase.StartsAt(tokens, at))
                return (phrase.Keys.Length, phrase.Weight);
        }

        return default;
    }

    private sealed record Phrase(string[] Keys, double Weight)
    {
        public bool StartsAt(List<Token> tokens, int at)
        {
            var matched = 0;
            while (matched < Keys.Length && at + matched < tokens.Count
                && tokens[at + matched] is { Kind: TokenKind.Word } token && token.Key == Keys[matched])
            {
                matched++;
            }

            return matched == Keys.Length;
        }
    }
}
