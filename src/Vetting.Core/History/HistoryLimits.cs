using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>How much of a history is enough.</summary>
public sealed record HistoryLimits(int MaxPosts = 1000, int MaxPages = 50, long MaxBytes = 20_000_000)
{
    public static HistoryLimits Default { get; } = new();
}
