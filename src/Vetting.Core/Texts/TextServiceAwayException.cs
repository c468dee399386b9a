using Vetting.Core.Flow;

namespace Vetting.Core.Texts;

/// <summary>The service behind a text analyser does not answer, or has no room. Another time it may.</summary>
/// <param name="throttled">True when it said that it is asked too much.</param>
public sealed class TextServiceAwayException(string message, bool throttled, Exception? inner = null)
    : ServiceAwayException(message, throttled, inner);
