namespace Vetting.Core.Flow;

/// <summary>A service that a step needs does not answer, or asks for patience; it may be back.</summary>
public abstract class ServiceAwayException(string message, bool throttled, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>True when it said that it is asked too much.</summary>
    public bool Throttled { get; } = throttled;
}
