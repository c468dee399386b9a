using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// In which language texts are, for a fraction of a record each. Texts of which the embedded analyser is sure are packed
/// by its guess and the service confirms the pack; the others, and those of a pack that it does not confirm, are asked
/// about one by one.
/// </summary>
internal sealed class LanguageReader(LanguageService service, ITextAnalyser embedded)
{
    private const double Sure = 0.9;
    private const double Named = 0.5;
    private const string Unnamed = "";

    /// <returns>A guess a text, and how many were asked about alone.</returns>
    public async Task<(IReadOnlyList<LanguageGuess> Guesses, int Alone)> ReadAsync(
        IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        LanguageGuess[] guesses = [.. await embedded.IdentifyAsync(texts, cancellation)];
        var written = Enumerable.Range(0, texts.Count).Where(index => Words.In(texts[index])).ToList();
        var sure = written.Where(index => guesses[index] is { Language: not null, Confidence: >= Sure })
            .Select(index => new TextToPack(index, Beginning(texts[index]), guesses[index].Language!)).ToList();
        var confirmed = await ConfirmedAsync(sure, cancellation);

        int[] alone = [.. written.Where(index => !confirmed.Contains(index))];
        PackedDocument[] documents = [.. alone.Select(index => Document(index, Beginning(texts[index])))];
        foreach (var answer in await service.LanguagesAsync(documents, cancellation))
        {
            if (answer.Value is { } value)
                guesses[answer.Document.Slices[0].Text] = Guess(value);
        }

        return (guesses, alone.Length);
    }

    private async Task<HashSet<int>> ConfirmedAsync(IReadOnlyList<TextToPack> sure, CancellationToken cancellation)
    {
        // A pack of one is asked about once, not twice.
        PackedDocument[] packs = [.. Packing.Pack(sure).Where(pack => pack.Slices.Count > 1)];
        var answers = await service.LanguagesAsync(packs, cancellation);
        return
        [
            .. answers
                .Where(answer => answer.Value is { } value
                    && IsoCode(value) == answer.Document.Language)
                .SelectMany(answer => answer.Document.Slices).Select(slice => slice.Text),
        ];
    }

    private static LanguageGuess Guess(DetectedLanguage detected)
    {
        if (IsoCode(detected) is not { } code)
            return LanguageGuess.Unknown;
        var confidence = Math.Round(Math.Clamp(detected.Confidence, 0, 1), 4);
        return new LanguageGuess(
            confidence >= Named ? code : null, confidence, [new LanguageCandidate(code, confidence)]);
    }

    /// <returns>Null for (Unknown); zh for zh_chs.</returns>
    private static string? IsoCode(DetectedLanguage detected) =>
        detected.Code is [>= 'a' and <= 'z', >= 'a' and <= 'z', ..] code
            && (code.Length == 2 || code[2] is '_' or '-')
                ? code[..2]
                : null;

    private static PackedDocument Document(int index, string text) =>
        new(text, Unnamed, [new(index, 0, text.Length, 0)]);

    // A record's worth tells the language; more would be billed.
    private static string Beginning(string text) => text[..Cutting.Parts(text, Packing.Record).First().Length];
}
