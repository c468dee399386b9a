using System.Runtime.InteropServices;

namespace Vetting.Core.Originality;

/// <summary>
/// Captions that share most runs of three words. Candidates by MinHash (Broder 1997) in 16 bands of 4 hashes, which meet
/// with probability 1 − (1 − s⁴)¹⁶ at similarity s: 99.99 % at 0.8; each candidate is then compared exactly.
/// </summary>
internal static class NearDuplicates
{
    private const int Bands = 16;
    private const int Rows = 4;
    private const int ShingleWords = 3;

    /// <summary>The Jaccard similarity from which two captions say the same.</summary>
    private const double Alike = 0.7;

    /// <returns>Groups of two or more indices, each in order; by Union of all pairs that are alike.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> In(IReadOnlyList<Caption> captions)
    {
        HashSet<ulong>[] shingles = [.. captions.Select(caption => Shingles(caption.Words))];
        int[] home = [.. Enumerable.Range(0, captions.Count)];
        Dictionary<ulong, int>[] buckets =
            [.. Enumerable.Range(0, Bands).Select(_ => new Dictionary<ulong, int>(captions.Count))];
        var signature = new ulong[Bands * Rows];
        for (var index = 0; index < shingles.Length; index++)
        {
            Sign(shingles[index], signature);
            for (var band = 0; band < Bands; band++)
            {
                var hash = Hash(MemoryMarshal.AsBytes(signature.AsSpan(band * Rows, Rows)));
                if (!buckets[band].TryGetValue(hash, out var other))
                    buckets[band].Add(hash, index);
                else if (Root(home, index) != Root(home, other)
                    && Similarity(shingles[index], shingles[other]) >= Alike)
                    Join(home, index, other);
            }
        }
        return
        [
            .. Enumerable.Range(0, captions.Count).GroupBy(index => Root(home, index))
                .Where(group => group.Count() > 1).Select(group => (IReadOnlyList<int>)[.. group]),
        ];
    }

    private static HashSet<ulong> Shingles(string[] words)
    {
        var shingles = new HashSet<ulong>(words.Length);
        for (var at = 0; at + ShingleWords <= words.Length; at++)
            shingles.Add(Hash(words.AsSpan(at, ShingleWords)));
        return shingles;
    }

    private static void Sign(HashSet<ulong> shingles, Span<ulong> signature)
    {
        signature.Fill(ulong.MaxValue);
        foreach (var shingle in shingles)
            for (var row = 0; row < signature.Length; row++)
                signature[row] = Math.Min(signature[row], Mixed(shingle ^ ((ulong)(row + 1) * 0x9E3779B97F4A7C15)));
    }

    // The finaliser of SplitMix64 (Steele et al. 2014): one hash function for each number mixed in.
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong Hash(ReadOnlySpan<string> words)
    {
        var hash = Hash(MemoryMarshal.AsBytes(words[0].AsSpan()));
        foreach (var word in words[1..])
            hash = Hash(MemoryMarshal.AsBytes(word.AsSpan()), Hash(MemoryMarshal.AsBytes(" ".AsSpan()), hash));
        return hash;
    }

    // FNV-1a: string.GetHashCode differs from one process to the next.
    private static ulong Hash(ReadOnlySpan<byte> bytes, ulong hash = 14695981039346656037)
    {
        foreach (var value in bytes)
            hash = (hash ^ value) * 1099511628211;
        return hash;
    }

    private static double Similarity(HashSet<ulong> one, HashSet<ulong> other)
    {
        var shared = 0;
        foreach (var shingle in one)
            shared += other.Contains(shingle) ? 1 : 0;
        return shared / (double)(one.Count + other.Count - shared);
    }

    private static int Root(int[] home, int index)
    {
        while (home[index] != index)
            index = home[index];
        return index;
    }

    private static void Join(int[] home, int one, int other)
    {
        var (first, second) = (Root(home, one), Root(home, other));
        home[Math.Max(first, second)] = Math.Min(first, second);
    }
}
