namespace Vetting.Core.Matching;

/// <summary>
/// Phrases by the hashes of their first two words: thousands of phrases may begin with "the", few go on alike.
/// </summary>
internal sealed class WordPairs
{
    private const int Bits = 1 << 17;
    private readonly ulong[] _maybe = new ulong[Bits / 64];
    private readonly Dictionary<ulong, TermPattern[]> _patterns;

    /// <param name="phrases">Of two words or more.</param>
    public WordPairs(IEnumerable<TermPattern> phrases)
    {
        _patterns = phrases
            .GroupBy(phrase => Key(FoldedWord.HashOf(phrase.Words[0]), FoldedWord.HashOf(phrase.Words[1])))
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var key in _patterns.Keys)
            _maybe[Index(key)] |= Bit(key);
    }

    /// <returns>Candidates: two words may share a hash.</returns>
    public ReadOnlySpan<TermPattern> Find(uint first, uint second) =>
        Key(first, second) is var key && (_maybe[Index(key)] & Bit(key)) != 0
        && _patterns.TryGetValue(key, out var found) ? found : [];

    private static ulong Key(uint first, uint second) => ((ulong)first << 32) | second;

    private static uint Mixed(ulong key) => (uint)((key * 0x9E3779B97F4A7C15UL) >> 47);

    private static int Index(ulong key) => (int)(Mixed(key) >> 6);

    private static ulong Bit(ulong key) => 1UL << (int)(Mixed(key) & 63);
}
