namespace Vetting.Language.Identification;

/// <summary>How well the letters of words fit each of several languages of one script.</summary>
/// <param name="languages">ISO 639-1.</param>
internal sealed class LetterReader(IReadOnlyList<string> languages)
{
    private const int Ngram = 3;

    // Neighbouring letters say much the same again: of what three letters say, a part counts.
    private const float Share = 0.4f;

    private static readonly Dictionary<string, string> Folders = new() { ["no"] = "nb" };

    private readonly LetterModels _models =
        new([.. languages.Select(language => Folders.GetValueOrDefault(language, language))]);

    /// <summary>Adds the logarithm of each language's chances to its odds.</summary>
    /// <returns>False where no word has three letters.</returns>
    public bool Add(IEnumerable<WrittenWord> words, double[] odds)
    {
        var seen = new HashSet<ulong>();
        foreach (var word in words.Where(word => word.Key.Length >= Ngram))
        {
            for (var end = 1; end <= word.Key.Length; end++)
            {
                if (Letters(word.Key.AsSpan()[Math.Max(0, end - Ngram)..end]) is not 0 and var letters && seen.Add(letters))
                    Add(_models.Of(letters), odds);
            }
        }

        return seen.Count > 0;
    }

    private static ulong Letters(ReadOnlySpan<char> text)
    {
        // Of a letter held three times ("sooooo") no language tells anything.
        if (text.Length == Ngram && text[0] == text[1] && text[1] == text[2])
            return 0;
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter))
                return 0;
        }

        return LetterModels.Key(text);
    }

    private static void Add(ReadOnlySpan<float> chances, double[] odds)
    {
        for (var place = 0; place < chances.Length; place++)
            odds[place] += chances[place] * Share;
    }
}
