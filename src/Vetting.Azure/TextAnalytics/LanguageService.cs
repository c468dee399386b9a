using Vetting.Core.Analysis;
using Vetting.Core.Telemetry;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// Azure AI Language, a feature a method: requests of as many documents as it takes at once, one after the other;
/// records counted; a refused document asked about again part by part, so that one text costs no other its result.
/// </summary>
internal sealed class LanguageService(ILanguageClient client, VettingMetrics metrics)
{
    // Microsoft's limits for synchronous requests; fewer languages than the 1000 allowed: a request is 1 MB at most.
    private const int LanguagesAtOnce = 250;
    private const int SentencesAtOnce = 10;
    private const int PhrasesAtOnce = 10;
    private const int EntitiesAtOnce = 5;
    private const int PersonalDataAtOnce = 5;

    /// <summary>Names and scores of the languages in which the documents are mostly written.</summary>
    public Task<List<DocumentAnswer<DetectedLanguage>>> LanguagesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync("language", documents, LanguagesAtOnce, client.LanguagesAsync, cancellation);

    public Task<List<DocumentAnswer<IReadOnlyList<ToldSentence>>>> SentencesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync("sentiment", documents, SentencesAtOnce, client.SentencesAsync, cancellation);

    public Task<List<DocumentAnswer<IReadOnlyList<string>>>> PhrasesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync("keyPhrases", documents, PhrasesAtOnce, client.PhrasesAsync, cancellation);

    public Task<List<DocumentAnswer<IReadOnlyList<NamedEntity>>>> EntitiesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync("entities", documents, EntitiesAtOnce, client.EntitiesAsync, cancellation);

    public Task<List<DocumentAnswer<IReadOnlyList<NamedEntity>>>> PersonalDataAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync("personalData", documents, PersonalDataAtOnce, client.PersonalDataAsync, cancellation);

    private delegate Task<LanguageReply<T>> Ask<T>(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation)
        where T : class;

    private async Task<List<DocumentAnswer<T>>> AskAsync<T>(
        string feature, IReadOnlyList<PackedDocument> documents, int atOnce, Ask<T> ask, CancellationToken cancellation)
        where T : class
    {
        var answers = await AskOnceAsync(feature, documents, atOnce, ask, cancellation);
        var packed = answers.Where(answer => answer.Refused is { } reason && Refusal.IsOfOneText(reason)
            && answer.Document.Slices.Count > 1).ToList();
        if (packed.Count == 0)
            return answers;
        PackedDocument[] alone = [.. packed.SelectMany(answer => answer.Document.Slices.Select(answer.Document.Alone))];
        return [.. answers.Except(packed), .. await AskOnceAsync(feature, alone, atOnce, ask, cancellation)];
    }

    private async Task<List<DocumentAnswer<T>>> AskOnceAsync<T>(
        string feature, IReadOnlyList<PackedDocument> documents, int atOnce, Ask<T> ask, CancellationToken cancellation)
        where T : class
    {
        var answers = new List<DocumentAnswer<T>>(documents.Count);
        foreach (var batch in documents.Chunk(atOnce))
        {
            LanguageDocument[] asked =
                [.. batch.Select(document => new LanguageDocument(document.Text, document.Language))];
            var reply = await GuardAsync(() => ask(asked, cancellation), cancellation);
            metrics.TextRecords(feature, reply.Records ?? reply.Documents.Count);
            var replies = reply.Documents.ToDictionary(document => document.Document);
            answers.AddRange(batch.Select((document, index) => Read(document, replies.GetValueOrDefault(index))));
        }
        return answers;
    }

    private static DocumentAnswer<T> Read<T>(PackedDocument document, DocumentReply<T> reply)
        where T : class => reply switch
        {
            { Value: { } value } => new(document, value, null),
            { Error: { } code } => new(document, null, Refusal.Of(code)),
            _ => new(document, null, NotAnalysedReason.Failed),
        };

    private static async Task<T> GuardAsync<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (
            !cancellation.IsCancellationRequested && ServiceFailure.Of(exception) is { } failure)
        {
            throw failure;
        }
    }
}
