using System.Text;

namespace Vetting.Language.Identification;

/// <summary>What of a text is written in one script.</summary>
/// <param name="Share">Of the text's letters, 0 to 1.</param>
internal sealed record Script(Writing Writing, double Share, IReadOnlyList<WrittenWord> Words)
{
    /// <summary>The one with most letters first.</summary>
    public static IReadOnlyList<Script> In(IReadOnlyList<WrittenWord> words)
    {
        if (words.All(word => Ascii.IsValid(word.Key)))
            return words.Count == 0 ? [] : [new Script(Writing.Latin, 1, words)];
        var byWriting = new Dictionary<Writing, (int Letters, List<WrittenWord> Words)>();
        foreach (var word in words)
        {
            if (Main(word.Key) is not ({ } writing, var letters))
                continue;
            var (before, found) = byWriting.GetValueOrDefault(writing, (0, []));
            found.Add(word);
            byWriting[writing] = (before + letters, found);
        }

        // Chinese does not write with kana.
        if (byWriting.TryGetValue(Writing.Kana, out var kana) && byWriting.Remove(Writing.Han, out var han))
            byWriting[Writing.Kana] = (kana.Letters + han.Letters, [.. kana.Words, .. han.Words]);
        double all = byWriting.Values.Sum(written => written.Letters);
        return
        [
            .. byWriting.Select(written => new Script(written.Key, written.Value.Letters / all, written.Value.Words))
                .OrderByDescending(script => script.Share)
                .ThenBy(script => script.Writing.Languages[0], StringComparer.Ordinal),
        ];
    }

    private static (Writing? Writing, int Letters) Main(string word)
    {
        var counts = new Dictionary<Writing, int>();
        foreach (var letter in word)
        {
            if (Writing.Of(letter) is { } writing)
                counts[writing] = counts.GetValueOrDefault(writing) + writing.LettersEach;
        }

        return counts.Count == 0 ? default
            : counts.ContainsKey(Writing.Kana) ? (Writing.Kana, counts.Values.Sum())
            : (counts.MaxBy(count => count.Value).Key, counts.Values.Sum());
    }
}
