using Azure.AI.TextAnalytics;
using Vetting.Azure.TextAnalytics;
using DetectedLanguage = Vetting.Azure.TextAnalytics.DetectedLanguage;

namespace Vetting.AzureLanguage;

/// <summary>Azure AI Language through its client library; decides nothing, and passes on what it says.</summary>
public sealed class AzureLanguageClient : ILanguageClient
{
    private static readonly TextAnalyticsRequestOptions Counted =
        new() { IncludeStatistics = true, DisableServiceLogs = true };

    private readonly TextAnalyticsClient _client;

    private AzureLanguageClient(TextAnalyticsClient client) => _client = client;

    public static ILanguageClient Create(LanguageServiceOptions settings) =>
        new AzureLanguageClient(ClientLibrary.Create(settings));

    public async Task<LanguageReply<DetectedLanguage>> LanguagesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation)
    {
        var inputs = documents.Select((document, index) =>
            new DetectLanguageInput($"{index}", document.Text) { CountryHint = DetectLanguageInput.None });
        var results = (await _client.DetectLanguageBatchAsync(inputs, Counted, cancellation)).Value;
        return Replies.Of(results, results.Statistics, result => Told.Language(result.PrimaryLanguage));
    }

    public async Task<LanguageReply<IReadOnlyList<ToldSentence>>> SentencesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation)
    {
        var options = new AnalyzeSentimentOptions
        {
            IncludeStatistics = true, DisableServiceLogs = true, IncludeOpinionMining = true,
        };
        var results = (await _client.AnalyzeSentimentBatchAsync(Inputs(documents), options, cancellation)).Value;
        return Replies.Of(results, results.Statistics, result => Told.Sentences(result.DocumentSentiment.Sentences));
    }

    public async Task<LanguageReply<IReadOnlyList<string>>> PhrasesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation)
    {
        var results = (await _client.ExtractKeyPhrasesBatchAsync(Inputs(documents), Counted, cancellation)).Value;
        return Replies.Of<ExtractKeyPhrasesResult, IReadOnlyList<string>>(
            results, results.Statistics, result => result.KeyPhrases);
    }

    public async Task<LanguageReply<IReadOnlyList<NamedEntity>>> EntitiesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation)
    {
        var results = (await _client.RecognizeEntitiesBatchAsync(Inputs(documents), Counted, cancellation)).Value;
        return Replies.Of(results, results.Statistics, result => Told.Entities(result.Entities));
    }

    public async Task<LanguageReply<IReadOnlyList<NamedEntity>>> PersonalDataAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation)
    {
        var options = new RecognizePiiEntitiesOptions { IncludeStatistics = true, DisableServiceLogs = true };
        var results = (await _client.RecognizePiiEntitiesBatchAsync(Inputs(documents), options, cancellation)).Value;
        return Replies.Of(results, results.Statistics, result => Told.PersonalData(result.Entities));
    }

    private static IEnumerable<TextDocumentInput> Inputs(IReadOnlyList<LanguageDocument> documents) =>
        documents.Select((document, index) =>
            new TextDocumentInput($"{index}", document.Text) { Language = document.Language });
}
