using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>Makes posts of entries, page by page: dates those without a readable date, and takes each once.</summary>
/// <param name="known">What was read of the feed the time before; null for nothing.</param>
internal sealed class FeedPosts(HistoryCollector collector, ChannelHistory? known = null)
{
    private const int MostZones = 5;

    // A feed that is made anew for each reader bears the moment of the reading, which would make its old posts new.
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    private Dictionary<(DateTimeOffset At, string Text), string>? _ids;
    private readonly SortedSet<string> _zones = new(StringComparer.Ordinal);
    private int _near;
    private int _undated;

    public void Add(FeedPage page)
    {
        foreach (var note in page.Notes)
            collector.Note(note);
        collector.Skip(page.Lost);
        _ids ??= Ids();
        var updated = page.Updated?.At < collector.RetrievedAt - Settled ? page.Updated?.At : null;
        var dates = EntryDates.Of(page.Entries, updated);
        var identity = new PostIdentity(page.Entries);
        foreach (var (entry, date) in page.Entries.Zip(dates))
        {
            if (date is { } at && entry.ToPost(at) is { } post)
                Add(entry, identity.Identify(post));
            else
                collector.Skip(1);
            _undated += date is null ? 1 : 0;
        }
    }

    /// <summary>To be called when all pages are read.</summary>
    /// <exception cref="HistoryUnavailableException">Malformed: nothing in the feed has a date.</exception>
    public void Finish(Uri feed)
    {
        if (_undated > 0 && collector.Posts.Count == 0)
            throw FeedFailures.Undated(feed, _undated);
        if (_near > 0)
            collector.Note(FeedNotes.Undated(_near));
        if (_zones.Count > 0)
            collector.Note(FeedNotes.UnknownZones(_zones.Take(MostZones)));
    }

    private void Add(FeedEntry entry, Post post)
    {
        // The same words at the same moment are the same post, whatever its address and number were made of.
        var id = post.Text.Length == 0 || _ids!.TryAdd((post.PublishedAt, post.Text), post.Id)
            ? post.Id
            : _ids[(post.PublishedAt, post.Text)];
        if (collector.Add(entry.WithFile(post with { Id = id })))
        {
            _near += post.DateIsNear == true ? 1 : 0;
            if (entry.Date is { UnknownZone: { } zone })
                _zones.Add(zone);
        }
        else
        {
            collector.AddLink(id, post.Link);
        }
    }

    /// <summary>Of the posts that were read before, by this attempt and the vetting before.</summary>
    private Dictionary<(DateTimeOffset At, string Text), string> Ids() =>
        (known?.Source.StartsWith("feed", StringComparison.Ordinal) == true ? known.Posts : [])
        .Concat(collector.Posts).Where(post => post.Text.Length > 0).DistinctBy(post => (post.PublishedAt, post.Text))
        .ToDictionary(post => (post.PublishedAt, post.Text), post => post.Id);
}
