namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// Azure AI Language, a feature a method, asked once about as many documents as it takes at once. Throws what its
/// client library throws: RequestFailedException where the service refuses or is away, AuthenticationFailedException
/// where the app cannot sign in.
/// </summary>
public interface ILanguageClient
{
    /// <param name="documents">Their languages are not read.</param>
    Task<LanguageReply<DetectedLanguage>> LanguagesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation);

    Task<LanguageReply<IReadOnlyList<ToldSentence>>> SentencesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation);

    Task<LanguageReply<IReadOnlyList<string>>> PhrasesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation);

    Task<LanguageReply<IReadOnlyList<NamedEntity>>> EntitiesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation);

    Task<LanguageReply<IReadOnlyList<NamedEntity>>> PersonalDataAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellation);
}
