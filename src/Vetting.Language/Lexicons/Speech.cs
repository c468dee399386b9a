namespace Vetting.Language.Lexicons;

/// <summary>
/// Which of a language's words can be verbs and which tell what something is like. Kept as hashes of 32 bits, a tenth of
/// the words' own size: one word in 100 000 is taken for another.
/// </summary>
/// <param name="lists">A part of speech to its words, parted by spaces; none for a language without.</param>
/// <param name="endings">Of verbs, for a language without lists.</param>
internal sealed class Speech(IReadOnlyDictionary<string, string>? lists, IReadOnlyList<string> endings)
{
    private readonly int[] _infinitives = Hashed(lists, "infinitives");
    private readonly int[] _verbs = Hashed(lists, "verbs");
    private readonly int[] _gerunds = Hashed(lists, "gerunds");
    private readonly int[] _adjectives = Hashed(lists, "adjectives");

    public bool IsInfinitive(string key) => Has(_infinitives, key);

    public bool IsVerb(string key) => Has(_verbs, key)
        || endings.Any(ending => key.Length > ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal));

    public bool IsGerund(string key) => Has(_gerunds, key);

    public bool IsAdjective(string key) => Has(_adjectives, key);

    private static bool Has(int[] sorted, string key) => sorted.Length > 0 && Array.BinarySearch(sorted, Hash(key)) >= 0;

    private static int[] Hashed(IReadOnlyDictionary<string, string>? lists, string part)
    {
        if (lists is null)
            return [];

        var words = lists[part].AsSpan();
        var hashes = new List<int>();
        foreach (var word in words.Split(' '))
            hashes.Add(Hash(words[word]));
        hashes.Sort();
        return [.. hashes];
    }

    /// <summary>FNV-1a, of 32 bits, over UTF-16 code units.</summary>
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619;
        return (int)hash;
    }
}
