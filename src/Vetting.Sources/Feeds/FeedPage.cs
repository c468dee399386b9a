using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Feeds.Dates;

namespace Vetting.Sources.Feeds;

/// <param name="Source">feed-rss, feed-atom or feed-json.</param>
/// <param name="Next">The page with the entries before these; null on the last one.</param>
/// <param name="Lost">Entries that could not be made out.</param>
/// <param name="Notes">What was mended or lost, a sentence each.</param>
internal sealed record FeedPage(
    Uri Address, string Source, ChannelProfile Profile, IReadOnlyList<FeedEntry> Entries, Uri? Next)
{
    public int Lost { get; init; }

    /// <summary>When the newest entry came, by what the feed says of itself; null where it says nothing.</summary>
    public FeedDate? Updated { get; init; }

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];
}
