using Vetting.Core.Content;

namespace Vetting.Core.Pipeline;

/// <summary>What the last look at the store missed and could not make again; empty until something is.</summary>
public sealed class LostContents
{
    private volatile IReadOnlyList<LostContent> _all = [];

    /// <summary>Oldest vetting first among the unfinished, then the finished.</summary>
    public IReadOnlyList<LostContent> All
    {
        get => _all;
        internal set => _all = value;
    }
}

/// <summary>A vetting refers to what is not there any more, or is not what it was.</summary>
public sealed record LostContent(string VettingId, ContentKind Kind);
