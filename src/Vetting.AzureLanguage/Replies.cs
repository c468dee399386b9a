using System.Globalization;
using Azure.AI.TextAnalytics;
using Vetting.Azure.TextAnalytics;

namespace Vetting.AzureLanguage;

internal static class Replies
{
    /// <param name="results">Their ids are the documents' indexes.</param>
    public static LanguageReply<T> Of<TResult, T>(
        IReadOnlyList<TResult> results, TextDocumentBatchStatistics? statistics, Func<TResult, T> value)
        where TResult : TextAnalyticsResult
        where T : class => new(
            [
                .. results.Select(result => new DocumentReply<T>(
                    int.Parse(result.Id, CultureInfo.InvariantCulture),
                    result.HasError ? null : value(result),
                    result.HasError ? result.Error.ErrorCode.ToString() : null)),
            ],
            statistics?.TransactionCount);
}
