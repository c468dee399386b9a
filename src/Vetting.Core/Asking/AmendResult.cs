using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Core.Asking;

/// <summary>What came of a creator's change.</summary>
public abstract record AmendResult
{
    private AmendResult() { }

    /// <param name="Posts">Of a file: how many were read; null for any other change.</param>
    public sealed record Taken(int? Posts = null) : AmendResult;

    /// <summary>The text is no account of the platform, or one that is named already.</summary>
    public sealed record NoAccount : AmendResult;

    /// <summary>No source reads the platform, whatever the account: to read it again would end as before.</summary>
    public sealed record NotOpen : AmendResult;

    /// <summary>Nothing in the file can be read as the channel's history.</summary>
    /// <param name="Sentence">Where the reader of the format has one.</param>
    public sealed record Unreadable(UnavailableReason Reason, LocalizedText? Sentence) : AmendResult;

    /// <summary>There have been as many changes as one vetting may have.</summary>
    public sealed record TooMany : AmendResult;

    /// <summary>Nothing is asked of the creator now; the page says how it stands.</summary>
    public sealed record NotAsked : AmendResult;
}
