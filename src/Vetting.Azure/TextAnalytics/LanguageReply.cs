namespace Vetting.Azure.TextAnalytics;

/// <summary>What one request gets back.</summary>
/// <param name="Records">Text records billed; null when the service did not count them.</param>
public sealed record LanguageReply<T>(IReadOnlyList<DocumentReply<T>> Documents, long? Records)
    where T : class;

/// <param name="Document">Index among the documents asked about.</param>
/// <param name="Value">Null when refused.</param>
/// <param name="Error">The service's code, such as InvalidDocument; null when there is a value.</param>
public readonly record struct DocumentReply<T>(int Document, T? Value, string? Error)
    where T : class;
