using System.Collections.Frozen;
using Vetting.Language.Tokens;

namespace Vetting.Language.Lexicons;

/// <summary>
/// Phrases of two words or more, found by their first; pauses may not stand between their words. A word in braces stands
/// for any of its class, * for any word, … for up to two of them: "{lack} {wanted}", "waited … {span}".
/// </summary>
internal sealed class PhraseBook(IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
{
    private const string Any = "*";
    private const string Gap = "…";
    private const int WidestGap = 2;

    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    public static bool IsOpen(string part) => part is Any or Gap || part[0] == '{';

    /// <summary>A phrase added again takes the later weight.</summary>
    /// <param name="parts">The first no gap and no word of any kind.</param>
    public void Add(string[] parts, double weight)
    {
        var phrase = new Phrase([.. parts.Select(Part)], string.Join(' ', parts), weight);
        foreach (var first in phrase.Parts[0].Words!)
        {
            if (!_byFirst.TryGetValue(first, out var phrases))
                _byFirst[first] = phrases = [];

            phrases.RemoveAll(other => other.Written == phrase.Written);
            phrases.Add(phrase);
            // The longest first; of equals, those of their very words before those of kinds.
            phrases.Sort((one, other) => other.Parts.Length != one.Parts.Length
                ? other.Parts.Length.CompareTo(one.Parts.Length) : one.Kinds.CompareTo(other.Kinds));
        }
    }

    public (int Tokens, double Weight) At(List<Token> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Key, out var phrases))
            return default;

        foreach (var phrase in phrases)
        {
            if (phrase.EndFrom(tokens, at, 0) is { } end)
                return (end - at, phrase.Weight);
        }

        return default;
    }

    private PhrasePart Part(string part) => part switch
    {
        Any => new PhrasePart(null, false),
        Gap => new PhrasePart(null, true),
        _ when part[0] == '{' => new PhrasePart(classes[part[1..^1]].ToFrozenSet(StringComparer.Ordinal), false),
        _ => new PhrasePart(new[] { part }.ToFrozenSet(StringComparer.Ordinal), false),
    };

    /// <param name="Words">Null for any.</param>
    private sealed record PhrasePart(FrozenSet<string>? Words, bool IsGap);

    private sealed record Phrase(PhrasePart[] Parts, string Written, double Weight)
    {
        public int Kinds { get; } = Parts.Count(part => part.Words is not { Count: 1 });

        /// <summary>Where the phrase ends from its part on; null where it does not follow.</summary>
        public int? EndFrom(List<Token> tokens, int at, int part)
        {
            if (part == Parts.Length)
                return at;
            if (Parts[part].IsGap)
            {
                for (var skipped = 0; skipped <= WidestGap; skipped++)
                {
                    if (EndFrom(tokens, at + skipped, part + 1) is { } end)
                        return end;
                    if (at + skipped >= tokens.Count || tokens[at + skipped].Kind != TokenKind.Word)
                        return null;
                }

                return null;
            }

            return at < tokens.Count && tokens[at] is { Kind: TokenKind.Word } token
                && Parts[part].Words?.Contains(token.Key) != false ? EndFrom(tokens, at + 1, part + 1) : null;
        }
    }
}
