using System.Text;

namespace Vetting.Language.Identification;

/// <summary>
/// What Lingua's low-accuracy mode says of words in <see cref="Strangers.Alphabet"/> letters, to the same numbers, without
/// the tasks that Lingua starts for every text; after its LanguageDetector.cs, Apache-2.0.
/// </summary>
/// <param name="languages">ISO 639-1.</param>
internal sealed class LetterReader(IReadOnlyList<string> languages)
{
    private const char GermanOnly = 'ß';
    private const int Ngram = 3;

    // Of CharsToLanguagesMapping in Lingua 2.0.0 (https://github.com/searchpioneer/lingua-dotnet).
    private static readonly (char Letter, string[] Languages)[] Telling =
    [
        ('ã', ["pt"]), ('î', ["fr"]), ('ñ', ["es"]), ('û', ["fr"]), ('ì', ["it"]), ('ë', ["fr"]), ('è', ["fr", "it"]),
        ('ù', ["fr", "it"]), ('ê', ["fr", "pt"]), ('õ', ["pt"]), ('ô', ["fr", "pt"]), ('ò', ["it"]), ('ä', ["de"]),
        ('à', ["fr", "it", "pt"]), ('â', ["fr", "pt"]), ('ü', ["de", "es"]), ('ç', ["fr", "pt"]), ('ö', ["de"]),
        ('ó', ["es", "pt"]), ('á', ["es", "pt"]), ('í', ["es", "pt"]), ('ú', ["es", "pt"]),
        ('é', ["es", "fr", "it", "pt"]),
    ];

    private readonly string[] _languages = [.. languages];
    private readonly LetterModels _models = new(languages);

    /// <param name="words">In lower case.</param>
    /// <returns>By ISO 639-1, of a sum of 1; 0 for all where the letters do not tell.</returns>
    public Dictionary<string, double> Confidences(IEnumerable<string> words)
    {
        string[] bare = [.. words.Select(Letters).Where(word => word.Length > 0)];
        var possible = bare.Length == 0 ? [] : Possible(bare);
        double[] odds = possible is [_] ? [1] : Odds(bare, possible);
        var all = odds.Sum();
        var confidences = _languages.ToDictionary(language => language, _ => 0.0);
        foreach (var (language, chance) in possible.Zip(odds))
            confidences[language] = all == 0 ? 0 : chance / all;
        return confidences;
    }

    private static string Letters(string word) =>
        word.All(char.IsLetter) ? word : string.Concat(word.Where(char.IsLetter));

    private string[] Possible(string[] words)
    {
        if (words.All(word => Ascii.IsValid(word)))
            return _languages;
        if (2 * words.Count(word => word.Contains(GermanOnly)) > words.Length)
            return ["de"];
        var found = Telling
            .SelectMany(telling => Enumerable.Repeat(
                telling.Languages, words.Count(word => word.Contains(telling.Letter))))
            .SelectMany(languages => languages).CountBy(language => language)
            .Where(language => 2 * language.Value >= words.Length).Select(language => language.Key).ToArray();
        return found.Length == 0 ? _languages : found;
    }

    private double[] Odds(string[] words, string[] possible)
    {
        var sums = Sums(words);
        double[] own = [.. possible.Select(language => sums[Array.IndexOf(_languages, language)])];
        double[] odds = [.. own.Select(sum => sum == 0 ? 0 : Math.Exp(sum))];
        // So long that all odds are too small for a double: the likeliest has it.
        return odds.Any(chance => chance > 0) || own.All(sum => sum == 0) ? odds
            : [.. own.Select((_, index) => index == Likeliest(own) ? 1.0 : 0.0)];
    }

    private static int Likeliest(double[] sums) => sums.Index().Where(sum => sum.Item < 0).MaxBy(sum => sum.Item).Index;

    private double[] Sums(string[] words)
    {
        var sums = new double[_languages.Length];
        var seen = new HashSet<ulong>();
        foreach (var word in words)
        {
            for (var at = 0; at + Ngram <= word.Length; at++)
            {
                if (LetterModels.Key(word.AsSpan(at, Ngram)) is var letters && seen.Add(letters))
                    Add(_models.Of(letters), sums);
            }
        }

        return sums;
    }

    private static void Add(ReadOnlySpan<double> row, double[] sums)
    {
        for (var place = 0; place < row.Length; place++)
            sums[place] += row[place];
    }
}
