using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <param name="Source">feed-rss, feed-atom or feed-json.</param>
/// <param name="Next">The page with the entries before these; null on the last one.</param>
internal sealed record FeedPage(
    Uri Address, string Source, ChannelProfile Profile, IReadOnlyList<FeedEntry> Entries, Uri? Next);
