using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>
/// How often a creator writes in which language, by their sure texts; settles the language of the short and unsure ones
/// by Bayes' rule: p(language | text) ∝ p(text's guess) × p(language). Does not depend on the order of the texts.
/// </summary>
internal sealed class LanguagePrior
{
    private const double Sure = 0.9;
    private const double Settled = 0.8;
    private const int FewestSureTexts = 3;

    // The creator's language does not take in a text that is that much likelier in another.
    private const double Fitting = 0.25;

    // A language never seen is as likely as half a text would make it: rare, not impossible.
    private const double Unseen = 0.5;

    private readonly SortedDictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly int _all;

    public LanguagePrior(IEnumerable<LanguageGuess> guesses)
    {
        foreach (var language in guesses.Where(IsSure).Select(guess => guess.Language!))
        {
            _texts[language] = _texts.GetValueOrDefault(language) + 1;
            _all++;
        }
    }

    /// <summary>Language and confidence; the text's own guess when it is sure, or too little is known.</summary>
    public LanguageCandidate? Settle(LanguageGuess guess)
    {
        if (guess.Candidates.Count == 0)
            return null;
        if (IsSure(guess) || _all < FewestSureTexts)
            return guess.Language is null ? null : new LanguageCandidate(guess.Language, guess.Confidence);
        var own = Own(guess);
        var odds = own.ToDictionary(pair => pair.Key, pair => pair.Value * ShareOf(pair.Key, own.Count));
        var all = odds.Values.Sum();
        var likeliest = odds.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
        var confidence = all > 0 ? Math.Round(likeliest.Value / all, 4) : 0;
        return confidence >= Settled && own[likeliest.Key] >= Fitting * own.Values.Max()
            ? new LanguageCandidate(likeliest.Key, confidence) : null;
    }

    private static bool IsSure(LanguageGuess guess) => guess.Language is not null && guess.Confidence >= Sure;

    private double ShareOf(string language, int languages) =>
        (_texts.GetValueOrDefault(language) + Unseen) / (_all + (Unseen * languages));

    /// <summary>What the text alone tells of each language.</summary>
    private SortedDictionary<string, double> Own(LanguageGuess guess)
    {
        var own = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var candidate in guess.Candidates)
            own[candidate.Language] = candidate.Confidence;
        // What a guess leaves open is shared by the creator's languages it does not name.
        string[] unnamed = [.. _texts.Keys.Where(language => !own.ContainsKey(language))];
        var open = Math.Max(0, 1 - own.Values.Sum());
        foreach (var language in unnamed)
            own[language] = open / unnamed.Length;
        return own;
    }
}
