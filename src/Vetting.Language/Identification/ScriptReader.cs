using Vetting.Core.Texts;

namespace Vetting.Language.Identification;

/// <summary>Tells the languages of one script apart.</summary>
/// <param name="analysed">ISO 639-1: the languages that texts here are mostly in.</param>
internal sealed class ScriptReader(Writing writing, IReadOnlyCollection<string> analysed, EverydayWords everyday)
{
    // Strangers are rarer here, so that slang and typing errors are not taken for one.
    private const double Rarity = 1 / 50.0;

    // What the words that are no names must say for what may be a name to be heard, and not to be needed.
    private const double Likely = 0.25;
    private const double Sure = 0.8;

    private const double TellingLead = 3.2;
    private const double TellingShare = 0.25;

    private readonly string[] _languages = [.. writing.Languages];
    private readonly Dictionary<string, int> _places =
        writing.Languages.Index().ToDictionary(language => language.Item, language => language.Index);

    private readonly double[] _rarity =
        [.. writing.Languages.Select(language => analysed.Contains(language) ? 0 : Math.Log(Rarity))];

    private readonly Lazy<LetterReader> _letters = new(() => new LetterReader(writing.Languages));

    /// <summary>Likeliest first, of a sum of 1; empty where the words do not tell.</summary>
    public IReadOnlyList<LanguageCandidate> Read(IReadOnlyList<WrittenWord> words)
    {
        if (_languages is [var only])
            return [new LanguageCandidate(only, 1)];
        if (writing == Writing.Han)
            return Chinese(words);
        var odds = Everyday(words);
        return Tell(odds, words.Count) ? Candidates(odds) : Letters(words, odds);
    }

    // What may be a name only adds to what the other words say.
    private IReadOnlyList<LanguageCandidate> Letters(IReadOnlyList<WrittenWord> words, double[] odds)
    {
        var told = Add(words, NameShape.None, odds) || !odds.SequenceEqual(_rarity);
        var plain = Candidates(odds);
        if ((told && plain[0].Confidence >= Sure) || !Add(words, NameShape.Perhaps, odds))
            return told ? plain : [];
        var all = Candidates(odds);
        if (!told && !AreGermanNouns(all[0], words))
            return [.. all.Select(name => name with { Confidence = name.Confidence / 2 })];
        return !told ? all : all[0].Language == plain[0].Language && plain[0].Confidence >= Likely ? all : plain;
    }

    // German alone gives its nouns a capital, and many are longer than a name.
    private static bool AreGermanNouns(LanguageCandidate likeliest, IReadOnlyList<WrittenWord> words)
    {
        const int LongerThanNames = 9;
        return likeliest is { Language: "de", Confidence: >= Sure }
            && words.Any(word => word.MayBeEveryday && word.Key.Length >= LongerThanNames);
    }

    private bool Add(IReadOnlyList<WrittenWord> words, NameShape shape, double[] odds) =>
        _letters.Value.Add(words.Where(word => word.Shape == shape), odds);

    private IReadOnlyList<LanguageCandidate> Candidates(double[] odds)
    {
        var most = odds.Max();
        var all = odds.Sum(chance => Math.Exp(chance - most));
        return
        [
            .. _languages.Zip(odds, (language, chance) => new LanguageCandidate(language, Math.Exp(chance - most) / all))
                .OrderByDescending(candidate => candidate.Confidence)
                .ThenBy(candidate => candidate.Language, StringComparer.Ordinal),
        ];
    }

    private static LanguageCandidate[] Chinese(IReadOnlyList<WrittenWord> words)
    {
        const int JapaneseWithoutKana = 10;
        return words.Sum(word => word.Key.Length) >= JapaneseWithoutKana ? [new("zh", 1)] : [new("zh", 0.8), new("ja", 0.2)];
    }

    private double[] Everyday(IReadOnlyList<WrittenWord> words)
    {
        var odds = _rarity.ToArray();
        foreach (var word in words.Where(word => word.MayBeEveryday))
        {
            foreach (var weight in everyday.Of(word.Key))
            {
                if (_places.TryGetValue(weight.Language, out var place))
                    odds[place] += weight.Odds;
            }
        }

        return odds;
    }

    // True of half of all tweets, whose letters take most of the time and change the accuracy by less than 0.1 %.
    private static bool Tell(double[] odds, int words)
    {
        var (first, second) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var chance in odds)
            (first, second) = chance > first ? (chance, first) : (first, Math.Max(second, chance));
        return first - second >= TellingLead && first >= words * TellingShare;
    }
}
