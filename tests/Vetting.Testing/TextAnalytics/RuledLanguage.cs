using System.Collections.Concurrent;
using System.Net;
using Azure;
using Vetting.Azure.TextAnalytics;

namespace Vetting.Testing.TextAnalytics;

/// <summary>
/// Azure AI Language in memory: limits, errors and bills as its REST reference documents them (analyze-text, 2023-04-01);
/// what it makes of a text are rules of its own.
/// </summary>
public sealed class RuledLanguage : ILanguageClient
{
    private const int MostCharacters = 5120;

    private readonly ConcurrentDictionary<string, long> _records = new();
    private readonly ConcurrentQueue<(string Kind, string Text)> _texts = new();
    private int _requests;

    /// <summary>The code of the error that a document gets; null for none.</summary>
    public Func<string, string?> Error { get; set; } = _ => null;

    /// <summary>What a request gets instead of an answer.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Kinds for which no text's language is supported.</summary>
    public HashSet<string> Unsupported { get; } = [];

    /// <summary>Every document is one sentence, whatever stands in it.</summary>
    public bool SplitsNothing { get; set; }

    /// <summary>Billed so far, by kind of request.</summary>
    public IReadOnlyDictionary<string, long> Records => _records;

    public int Requests => _requests;

    /// <summary>What was asked about, in order.</summary>
    public IEnumerable<string> Texts(string kind) => _texts.Where(text => text.Kind == kind).Select(text => text.Text);

    public Task<LanguageReply<DetectedLanguage>> LanguagesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation) =>
        AnswerAsync("LanguageDetection", 1000, documents, LanguageAnswers.Language, cancellation);

    public Task<LanguageReply<IReadOnlyList<ToldSentence>>> SentencesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation) =>
        AnswerAsync("SentimentAnalysis", 10, documents, text => LanguageAnswers.Sentences(text, SplitsNothing), cancellation);

    public Task<LanguageReply<IReadOnlyList<string>>> PhrasesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation) =>
        AnswerAsync("KeyPhraseExtraction", 10, documents, LanguageAnswers.Phrases, cancellation);

    public Task<LanguageReply<IReadOnlyList<NamedEntity>>> EntitiesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation) =>
        AnswerAsync("EntityRecognition", 5, documents, LanguageAnswers.Entities, cancellation);

    public Task<LanguageReply<IReadOnlyList<NamedEntity>>> PersonalDataAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation) =>
        AnswerAsync("PiiEntityRecognition", 5, documents, LanguageAnswers.PersonalData, cancellation);

    private Task<LanguageReply<T>> AnswerAsync<T>(
        string kind, int most, IReadOnlyList<LanguageDocument> documents, Func<string, T> answer,
        CancellationToken cancellation)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _requests);
        if (Failure is { } failure)
            return Task.FromException<LanguageReply<T>>(failure);
        if (documents.Count > most)
        {
            return Task.FromException<LanguageReply<T>>(
                new RequestFailedException((int)HttpStatusCode.BadRequest, "Too many documents", "InvalidDocumentBatch", null));
        }

        foreach (var document in documents)
            _texts.Enqueue((kind, document.Text));
        DocumentReply<T>[] replies = [.. documents.Select((document, index) => ErrorOf(kind, document.Text) is { } error
            ? new DocumentReply<T>(index, null, error)
            : new DocumentReply<T>(index, answer(document.Text), null))];
        var records = replies.Where(reply => reply.Error is null)
            .Sum(reply => (documents[reply.Document].Text.Length + 999L) / 1000);
        _records.AddOrUpdate(kind, records, (_, before) => before + records);
        return Task.FromResult(new LanguageReply<T>(replies, records));
    }

    private string? ErrorOf(string kind, string text) =>
        text.Length > MostCharacters ? "InvalidDocument"
        : Unsupported.Contains(kind) ? "UnsupportedLanguageCode"
        : Error(text);
}
