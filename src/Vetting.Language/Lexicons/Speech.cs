namespace Vetting.Language.Lexicons;

/// <summary>What a word can be; a word can be several things.</summary>
[Flags]
internal enum PartsOfSpeech { None = 0, Infinitive = 1, Verb = 2, Gerund = 4, Adjective = 8, FirstName = 16 }

/// <summary>
/// Which of a language's words can be verbs, tell what something is like or are people's names. Kept as hashes of 32 bits,
/// a tenth of the words' own size: one word in 100 000 is taken for another.
/// </summary>
internal sealed class Speech
{
    private readonly int[] _hashes;
    private readonly PartsOfSpeech[] _parts;
    private readonly IReadOnlyList<string> _verbEndings;

    /// <param name="lists">A part of speech to its words, parted by spaces; none for a language without.</param>
    /// <param name="verbEndings">For a language without lists.</param>
    public Speech(IReadOnlyDictionary<string, string>? lists, IReadOnlyList<string> verbEndings)
    {
        _verbEndings = verbEndings;
        var parts = new Dictionary<int, PartsOfSpeech>();
        Add(parts, lists, "infinitives", PartsOfSpeech.Infinitive | PartsOfSpeech.Verb);
        Add(parts, lists, "verbs", PartsOfSpeech.Verb);
        Add(parts, lists, "gerunds", PartsOfSpeech.Gerund);
        Add(parts, lists, "adjectives", PartsOfSpeech.Adjective);
        Add(parts, lists, "names", PartsOfSpeech.FirstName);
        _hashes = [.. parts.Keys.Order()];
        _parts = [.. _hashes.Select(hash => parts[hash])];
    }

    public PartsOfSpeech Of(string key)
    {
        var at = Array.BinarySearch(_hashes, Hash(key));
        return at >= 0 ? _parts[at] : EndsAsVerb(key) ? PartsOfSpeech.Verb : PartsOfSpeech.None;
    }

    private bool EndsAsVerb(string key)
    {
        for (var at = 0; at < _verbEndings.Count; at++)
        {
            if (key.Length > _verbEndings[at].Length + 2 && key.EndsWith(_verbEndings[at], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void Add(
        Dictionary<int, PartsOfSpeech> parts, IReadOnlyDictionary<string, string>? lists, string list, PartsOfSpeech part)
    {
        var words = lists is null ? default : lists[list].AsSpan();
        foreach (var word in words.Split(' '))
        {
            var hash = Hash(words[word]);
            parts[hash] = parts.GetValueOrDefault(hash) | part;
        }
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
