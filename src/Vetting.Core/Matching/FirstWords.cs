namespace Vetting.Core.Matching;

/// <summary>Patterns of one word by its folded form; most words of a text are turned away by one bit.</summary>
internal sealed class FirstWords
{
    private const int Bits = 1 << 17;
    private readonly ulong[] _maybe = new ulong[Bits / 64];
    private readonly Dictionary<string, TermPattern[]> _patterns;

    public FirstWords(IEnumerable<TermPattern> patterns, Func<TermPattern, string> word)
    {
        _patterns = patterns.GroupBy(word).ToDictionary(
            group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (var known in _patterns.Keys)
            _maybe[Index(FoldedWord.HashOf(known))] |= Bit(FoldedWord.HashOf(known));
    }

    /// <returns>None for a word that no pattern begins with.</returns>
    public ReadOnlySpan<TermPattern> Find(uint hash, ReadOnlySpan<char> folded) =>
        (_maybe[Index(hash)] & Bit(hash)) != 0
        && _patterns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var found) ? found : [];

    private static int Index(uint hash) => (int)((hash & (Bits - 1)) >> 6);

    private static ulong Bit(uint hash) => 1UL << (int)(hash & 63);
}
