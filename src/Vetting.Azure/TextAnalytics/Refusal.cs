using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>What the service's error about one document means for its texts.</summary>
internal static class Refusal
{
    public static NotAnalysedReason Of(string code) => code.ToUpperInvariant() switch
    {
        "UNSUPPORTEDLANGUAGECODE" => NotAnalysedReason.Language,
        "INTERNALSERVERERROR" or "SERVICEUNAVAILABLE" => NotAnalysedReason.Failed,
        _ => NotAnalysedReason.Refused,
    };

    /// <summary>True when another text of the same document may be taken.</summary>
    public static bool IsOfOneText(NotAnalysedReason reason) => reason != NotAnalysedReason.Language;
}
