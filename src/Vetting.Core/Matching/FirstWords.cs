using System.Collections.Frozen;

namespace Vetting.Core.Matching;

/// <summary>Patterns by the folded word they begin with: those of that word alone, and phrases by their second.</summary>
internal sealed class FirstWords
{
    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _entries;

    public FirstWords(IEnumerable<TermPattern> patterns) => _entries = patterns
        .GroupBy(pattern => pattern.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(first => first.Key, first => new Entry([.. first]), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Null for a word that no pattern begins with.</returns>
    public Entry? Find(ReadOnlySpan<char> folded) => _entries.TryGetValue(folded, out var entry) ? entry : null;

    /// <summary>What begins with one word.</summary>
    internal sealed class Entry(IReadOnlyList<TermPattern> patterns)
    {
        // Thousands of phrases may begin with "the"; few go on alike.
        private readonly Dictionary<string, TermPattern[]>? _phrases = patterns.Any(pattern => pattern.Words.Length > 1)
            ? patterns.Where(pattern => pattern.Words.Length > 1)
                .GroupBy(phrase => phrase.Words[1], StringComparer.Ordinal)
                .ToDictionary(second => second.Key, second => second.ToArray(), StringComparer.Ordinal)
            : null;

        public TermPattern[] Alone { get; } = [.. patterns.Where(pattern => pattern.Words.Length == 1)];

        /// <returns>Phrases whose second word this is.</returns>
        public ReadOnlySpan<TermPattern> Then(ReadOnlySpan<char> folded) =>
            _phrases?.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var phrases) == true
                ? phrases : [];
    }
}
