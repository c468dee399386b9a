using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>A history that cannot be had, and why.</summary>
public sealed class HistoryUnavailableException(UnavailableReason reason, string detail) : Exception(detail)
{
    /// <param name="sentence">For the person who can mend it: names the platform and what to ask it for.</param>
    public HistoryUnavailableException(UnavailableReason reason, LocalizedText sentence)
        : this(reason, sentence.En) => Sentence = sentence;

    public UnavailableReason Reason { get; } = reason;

    /// <summary>Null where the reason says it all.</summary>
    public LocalizedText? Sentence { get; init; }
}
