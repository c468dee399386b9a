namespace Vetting.Core.Discourse;

/// <summary>The service behind a text analyser does not answer, or has no room. Another time it may.</summary>
/// <param name="throttled">True when it said that it is asked too much.</param>
public sealed class TextServiceAwayException(string message, bool throttled, Exception? inner = null)
    : Exception(message, inner)
{
    public bool Throttled { get; } = throttled;
}
