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
    // Which end holds the newer ones is known only once they are read.
    private const int MostOfAnEnd = 10_000;

    public int Lost { get; init; }

    /// <summary>When the newest entry came, by what the feed says of itself; null where it says nothing.</summary>
    public FeedDate? Updated { get; init; }

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>Those of a page that are read: all, or of more than anybody publishes the first and the last.</summary>
    public static IEnumerable<T> Read<T>(IReadOnlyCollection<T> entries) => entries.Count <= 2 * MostOfAnEnd
        ? entries
        : entries.Take(MostOfAnEnd).Concat(entries.Skip(entries.Count - MostOfAnEnd));

    /// <summary>What there is to say of those that are not.</summary>
    public static IEnumerable<LocalizedText> Unread<T>(IReadOnlyCollection<T> entries) =>
        entries.Count <= 2 * MostOfAnEnd ? [] : [FeedNotes.LeftOut(entries.Count - (2 * MostOfAnEnd))];
}
