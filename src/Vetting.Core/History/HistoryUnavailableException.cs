
namespace Vetting.Core.History;

/// <summary>A history that cannot be had, and why.</summary>
public sealed class HistoryUnavailableException(UnavailableReason reason, string detail) : Exception(detail)
{
    public UnavailableReason Reason { get; } = reason;
}
