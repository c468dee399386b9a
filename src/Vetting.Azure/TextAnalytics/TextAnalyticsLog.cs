using Microsoft.Extensions.Logging;

namespace Vetting.Azure.TextAnalytics;

internal static partial class TextAnalyticsLog
{
    [LoggerMessage(1, LogLevel.Information, "Azure AI Language: {Texts} texts identified, {Alone} of them one by one")]
    public static partial void Identified(this ILogger log, int texts, int alone);

    [LoggerMessage(2, LogLevel.Information,
        "Azure AI Language: {Texts} texts read in {Documents} documents, {NotAnalysed} of them not analysed")]
    public static partial void Read(this ILogger log, int texts, int documents, int notAnalysed);
}
