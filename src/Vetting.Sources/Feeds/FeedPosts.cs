using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>Makes posts of entries, page by page: dates those without a readable date, and takes each once.</summary>
internal sealed class FeedPosts(HistoryCollector collector)
{
    private const int MostZones = 5;

    private readonly Dictionary<(DateTimeOffset At, string Text), string> _ids = [];
    private readonly SortedSet<string> _zones = new(StringComparer.Ordinal);
    private int _near;

    public void Add(FeedPage page)
    {
        foreach (var note in page.Notes)
            collector.Note(note);
        collector.Skip(page.Lost);
        var dates = EntryDates.Of(page.Entries);
        var identity = new PostIdentity(page.Entries);
        foreach (var (entry, date) in page.Entries.Zip(dates))
        {
            if (date is { } at && entry.ToPost(at) is { } post)
                Add(entry, identity.Identify(post));
            else
                collector.Skip(1);
        }
    }

    /// <summary>To be called when all pages are read.</summary>
    public void AddNotes()
    {
        if (_near > 0)
            collector.Note(FeedNotes.Undated(_near));
        if (_zones.Count > 0)
            collector.Note(FeedNotes.UnknownZones(_zones.Take(MostZones)));
    }

    private void Add(FeedEntry entry, Post post)
    {
        // The same words at the same moment are the same post, whatever its address and number were made of.
        var id = post.Text.Length == 0 || _ids.TryAdd((post.PublishedAt, post.Text), post.Id)
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
}
