using Azure.AI.TextAnalytics;
using Vetting.Core.Discourse;

namespace Vetting.Functions.TextAnalytics;

/// <summary>What the service's error about one document means for its texts.</summary>
internal static class Refusal
{
    public static NotAnalysedReason Of(TextAnalyticsErrorCode code) => code switch
    {
        _ when code == TextAnalyticsErrorCode.UnsupportedLanguageCode => NotAnalysedReason.Language,
        _ when code == TextAnalyticsErrorCode.InternalServerError => NotAnalysedReason.Failed,
        _ when code == TextAnalyticsErrorCode.ServiceUnavailable => NotAnalysedReason.Failed,
        _ => NotAnalysedReason.Refused,
    };

    /// <summary>True when another text of the same document may be taken.</summary>
    public static bool IsOfOneText(NotAnalysedReason reason) => reason != NotAnalysedReason.Language;
}
