using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>What the service says of one document.</summary>
/// <param name="Value">Null when refused.</param>
/// <param name="Refused">Why there is no value; null when there is one.</param>
internal sealed record DocumentAnswer<T>(PackedDocument Document, T? Value, NotAnalysedReason? Refused)
    where T : class;
