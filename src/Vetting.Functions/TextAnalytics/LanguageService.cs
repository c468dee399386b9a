using Azure;
using Azure.AI.TextAnalytics;
using Vetting.Core.Telemetry;

namespace Vetting.Functions.TextAnalytics;

/// <summary>
/// Azure AI Language, a feature a method: requests of as many documents as it takes at once, one after the other;
/// records counted; a refused document asked about again part by part, so that one text costs no other its result.
/// </summary>
internal sealed class LanguageService(TextAnalyticsClient client, VettingMetrics metrics)
{
    // Microsoft's limits for synchronous requests; fewer languages than the 1000 allowed: a request is 1 MB at most.
    private const int LanguagesAtOnce = 250;
    private const int SentimentsAtOnce = 10;
    private const int PhrasesAtOnce = 10;
    private const int EntitiesAtOnce = 5;
    private const int PersonalDataAtOnce = 5;

    private static readonly TextAnalyticsRequestOptions Counted =
        new() { IncludeStatistics = true, DisableServiceLogs = true };

    /// <summary>Names and scores of the languages in which the documents are mostly written.</summary>
    public Task<List<Answer<DetectLanguageResult>>> LanguagesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync<DetectLanguageResult>(documents, LanguagesAtOnce, async batch =>
        {
            var inputs = batch.Select((document, index) =>
                new DetectLanguageInput($"{index}", document.Text) { CountryHint = DetectLanguageInput.None });
            var results = (await client.DetectLanguageBatchAsync(inputs, Counted, cancellation)).Value;
            return Count("language", results, results.Statistics);
        }, cancellation);

    public Task<List<Answer<AnalyzeSentimentResult>>> SentimentsAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync<AnalyzeSentimentResult>(documents, SentimentsAtOnce, async batch =>
        {
            var options = new AnalyzeSentimentOptions
            {
                IncludeStatistics = true, DisableServiceLogs = true, IncludeOpinionMining = true,
            };
            var results = (await client.AnalyzeSentimentBatchAsync(Inputs(batch), options, cancellation)).Value;
            return Count("sentiment", results, results.Statistics);
        }, cancellation);

    public Task<List<Answer<ExtractKeyPhrasesResult>>> PhrasesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync<ExtractKeyPhrasesResult>(documents, PhrasesAtOnce, async batch =>
        {
            var results = (await client.ExtractKeyPhrasesBatchAsync(Inputs(batch), Counted, cancellation)).Value;
            return Count("keyPhrases", results, results.Statistics);
        }, cancellation);

    public Task<List<Answer<RecognizeEntitiesResult>>> EntitiesAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync<RecognizeEntitiesResult>(documents, EntitiesAtOnce, async batch =>
        {
            var results = (await client.RecognizeEntitiesBatchAsync(Inputs(batch), Counted, cancellation)).Value;
            return Count("entities", results, results.Statistics);
        }, cancellation);

    public Task<List<Answer<RecognizePiiEntitiesResult>>> PersonalDataAsync(
        IReadOnlyList<PackedDocument> documents, CancellationToken cancellation) =>
        AskAsync<RecognizePiiEntitiesResult>(documents, PersonalDataAtOnce, async batch =>
        {
            var options = new RecognizePiiEntitiesOptions { IncludeStatistics = true, DisableServiceLogs = true };
            var results = (await client.RecognizePiiEntitiesBatchAsync(Inputs(batch), options, cancellation)).Value;
            return Count("personalData", results, results.Statistics);
        }, cancellation);

    private static IEnumerable<TextDocumentInput> Inputs(PackedDocument[] batch) => batch.Select((document, index) =>
        new TextDocumentInput($"{index}", document.Text) { Language = document.Language });

    private IReadOnlyList<TResult> Count<TResult>(
        string feature, IReadOnlyList<TResult> results, TextDocumentBatchStatistics? statistics)
    {
        metrics.TextRecords(feature, statistics?.TransactionCount ?? results.Count);
        return results;
    }

    private static async Task<List<Answer<TResult>>> AskAsync<TResult>(
        IReadOnlyList<PackedDocument> documents, int atOnce,
        Func<PackedDocument[], Task<IReadOnlyList<TResult>>> ask, CancellationToken cancellation)
        where TResult : TextAnalyticsResult
    {
        var answers = await AskOnceAsync(documents, atOnce, ask, cancellation);
        var packed = answers.Where(answer => answer.Refused is { } reason && Refusal.IsOfOneText(reason)
            && answer.Document.Slices.Count > 1).ToList();
        if (packed.Count == 0)
            return answers;
        PackedDocument[] alone = [.. packed.SelectMany(answer => answer.Document.Slices.Select(answer.Document.Alone))];
        return [.. answers.Except(packed), .. await AskOnceAsync(alone, atOnce, ask, cancellation)];
    }

    private static async Task<List<Answer<TResult>>> AskOnceAsync<TResult>(
        IReadOnlyList<PackedDocument> documents, int atOnce,
        Func<PackedDocument[], Task<IReadOnlyList<TResult>>> ask, CancellationToken cancellation)
        where TResult : TextAnalyticsResult
    {
        var answers = new List<Answer<TResult>>(documents.Count);
        foreach (var batch in documents.Chunk(atOnce))
        {
            var results = (await GuardAsync(() => ask(batch), cancellation)).ToDictionary(result => result.Id);
            answers.AddRange(batch.Select((document, index) => Read(document, results.GetValueOrDefault($"{index}"))));
        }
        return answers;
    }

    private static Answer<TResult> Read<TResult>(PackedDocument document, TResult? result)
        where TResult : TextAnalyticsResult => result switch
        {
            null => new(document, null, Core.Discourse.NotAnalysedReason.Failed),
            { HasError: true } => new(document, null, Refusal.Of(result.Error.ErrorCode)),
            _ => new(document, result, null),
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
