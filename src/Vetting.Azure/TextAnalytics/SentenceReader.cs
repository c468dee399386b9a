namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// The sentences of packed texts. Where the service reads the end of one text and the start of the next as one
/// sentence, both are asked about again alone.
/// </summary>
internal sealed class SentenceReader(LanguageService service)
{
    /// <returns>Answers in which no sentence lies across two texts.</returns>
    public async Task<IReadOnlyList<DocumentAnswer<IReadOnlyList<ToldSentence>>>> ReadAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation)
    {
        var read = new List<DocumentAnswer<IReadOnlyList<ToldSentence>>>();
        var alone = new List<PackedDocument>();
        foreach (var answer in await service.SentencesAsync(documents, cancellation))
        {
            var torn = Torn(answer);
            var kept = answer.Document.Slices.Where(slice => !torn.Contains(slice));
            read.Add(answer with { Document = answer.Document with { Slices = [.. kept] } });
            alone.AddRange(torn.Select(answer.Document.Alone));
        }
        return [.. read, .. await service.SentencesAsync(alone, cancellation)];
    }

    private static HashSet<Slice> Torn(DocumentAnswer<IReadOnlyList<ToldSentence>> answer) => answer.Value is { } value
        ?
        [
            .. value
                .Select(sentence => answer.Document.Under(sentence.Offset, sentence.Length))
                .Where(under => under.Count > 1)
                .SelectMany(under => under)
                .Select(under => under.Slice),
        ]
        : [];
}
