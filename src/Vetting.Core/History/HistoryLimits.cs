namespace Vetting.Core.History;

/// <summary>How much of a history is enough.</summary>
public sealed record HistoryLimits(int MaxPosts = 2_000, int MaxPages = 120, long MaxBytes = 20_000_000)
{
    public static HistoryLimits Default { get; } = new();

    /// <summary>Pages that begin earlier are not asked for; null to ask for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What the vetting has left for its channels; null for no more than a channel's own.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>What need not be read again; null to read all.</summary>
    public KnownHistory? Known { get; init; }

    /// <summary>Where each page is noted, and an attempt before has noted its own; null to note nothing.</summary>
    public IReadingPlace? Place { get; init; }
}
