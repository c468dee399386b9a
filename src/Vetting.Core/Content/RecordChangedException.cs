using Vetting.Core.Flow;

namespace Vetting.Core.Content;

/// <summary>A record is not as the product wrote it. To try again does not help.</summary>
/// <param name="message">For operators: which record. Nothing personal.</param>
/// <param name="sentence">For people.</param>
public sealed class RecordChangedException(string message, LocalizedText sentence) : PermanentFailureException(message)
{
    public LocalizedText Sentence { get; } = sentence;
}
