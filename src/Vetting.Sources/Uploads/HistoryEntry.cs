using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>What one line of a history file holds.</summary>
internal abstract record HistoryEntry
{
    private HistoryEntry() { }

    public sealed record OfPost(Post Post) : HistoryEntry;

    public sealed record OfFollowers(FollowerCount Followers) : HistoryEntry;

    public sealed record OfComment(PostComment Comment) : HistoryEntry;
}
