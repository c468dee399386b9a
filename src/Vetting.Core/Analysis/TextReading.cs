using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>Reads a creator's texts: each text's language first, then, the languages settled, what each says.</summary>
internal sealed class TextReading(ITextAnalyser analyser)
{
    /// <param name="texts">By their hash.</param>
    /// <param name="kept">What was read before; an analysis counts only for the language that is settled now.</param>
    public async Task<SortedDictionary<string, ReadText>> ReadAsync(
        SortedDictionary<string, string> texts, IReadOnlyDictionary<string, ReadText> kept, CancellationToken cancellation)
    {
        var guesses = await IdentifyAsync(texts, kept, cancellation);
        var prior = new LanguagePrior(guesses.Values);
        var settled = guesses.ToDictionary(guess => guess.Key, guess => prior.Settle(guess.Value));
        var analyses = await AnalyseAsync(texts, kept, settled, cancellation);
        var read = new SortedDictionary<string, ReadText>(StringComparer.Ordinal);
        foreach (var (hash, guess) in guesses)
        {
            read.Add(hash, new ReadText(guess, analyses[hash] with
            {
                Language = settled[hash]?.Language,
                LanguageConfidence = settled[hash]?.Confidence ?? guess.Confidence,
            }));
        }

        return read;
    }

    private async Task<SortedDictionary<string, LanguageGuess>> IdentifyAsync(
        SortedDictionary<string, string> texts, IReadOnlyDictionary<string, ReadText> kept, CancellationToken cancellation)
    {
        string[] unknown = [.. texts.Keys.Where(hash => !kept.ContainsKey(hash))];
        var guessed = await analyser.IdentifyAsync([.. unknown.Select(hash => texts[hash])], cancellation);
        var guesses = new SortedDictionary<string, LanguageGuess>(StringComparer.Ordinal);
        foreach (var (hash, guess) in unknown.Zip(guessed))
            guesses.Add(hash, guess);
        foreach (var hash in texts.Keys.Except(unknown))
            guesses.Add(hash, kept[hash].Guess);
        return guesses;
    }

    private async Task<Dictionary<string, TextAnalysis>> AnalyseAsync(
        SortedDictionary<string, string> texts, IReadOnlyDictionary<string, ReadText> kept,
        Dictionary<string, LanguageCandidate?> settled, CancellationToken cancellation)
    {
        var analyses = kept
            .Where(read => texts.ContainsKey(read.Key) && read.Value.Analysis.Language == settled[read.Key]?.Language)
            .ToDictionary(read => read.Key, read => read.Value.Analysis);
        string[] unread = [.. texts.Keys.Where(hash => !analyses.ContainsKey(hash))];
        var results = await analyser.AnalyseAsync(
            [.. unread.Select(hash => new TextToAnalyse(texts[hash], settled[hash]?.Language))], cancellation);
        foreach (var (hash, result) in unread.Zip(results))
            analyses.Add(hash, result);
        return analyses;
    }
}
