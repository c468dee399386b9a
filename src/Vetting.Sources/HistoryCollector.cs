using System.Net;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Sources;

/// <summary>Gathers one channel's posts page by page until the history or the limits end.</summary>
/// <param name="retrievedAt">What is dated more than a day later is not published and counts as skipped.</param>
internal sealed class HistoryCollector(
    Channel channel, HistoryLimits limits, DateTimeOffset retrievedAt, IProgress<int>? progress = null)
{
    // Local times without their offset run up to 14 hours ahead, and clocks go wrong.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    private const int MostLinks = 5;

    private static readonly LocalizedText AskedTooOften = new(
        "la source limite les demandes et a refusé les suivantes ; ce qui avait été lu jusque-là a été gardé.",
        "the source limits how often it is asked and refused to go on; what had been read until then was kept.");

    private static readonly LocalizedText QuotaRanOut = new(
        "le quota que la plateforme accorde s’est épuisé avant la fin de la lecture.",
        "the quota that the platform grants ran out before all was read.");

    private static readonly LocalizedText NoneTaken = new(
        "Toutes les entrées ({count}) sont illisibles ou datées du futur.",
        "All entries ({count}) are unreadable or dated in the future.");

    private readonly Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private readonly List<LocalizedText> _notes = [];
    private readonly HashSet<string> _cursors = new(StringComparer.Ordinal);
    private readonly KnownPosts? _known = KnownPosts.Of(limits);
    private PageBegun _page = new([], 0, 0, 0, 0);
    private bool _truncated;
    private bool _ended;
    private bool _metKnown;
    private int _repeated;
    private int _skipped;
    private int _pages;
    private DateTimeOffset? _oldest;
    private DateTimeOffset? _readBackTo;
    private bool _goesInCircles;

    public DateTimeOffset RetrievedAt => retrievedAt;

    /// <summary>Those taken so far.</summary>
    public IReadOnlyCollection<Post> Posts => _posts.Values;

    public long BytesLeft { get; private set; } = limits.MaxBytes;

    /// <summary>The last moment that anything published can bear.</summary>
    public DateTimeOffset Latest { get; } = retrievedAt + ClockSlack;

    /// <summary>Where even a whole reading shows only the newest, as a feed does.</summary>
    public bool ShowsNewestOnly { get; init; }

    /// <summary>Where posts go by themselves, so that none counts as deleted.</summary>
    public bool PostsExpire { get; init; }

    public void Spend(long bytes) => BytesLeft -= bytes;

    /// <summary>Takes a post unless its id was there before; null and one from the future count as skipped.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Add(Post? post)
    {
        if (post is null || post.PublishedAt > Latest)
        {
            Skip(1);
            return false;
        }

        var taken = _posts.TryAdd(post.Id, post with { PublishedAt = post.PublishedAt.ToUniversalTime() });
        if (!taken)
        {
            _repeated++;
            return false;
        }

        _page.Ids.Add(post.Id);
        if (!(_oldest < post.PublishedAt))
            _oldest = post.PublishedAt;
        return true;
    }

    public void Skip(int entries) => _skipped += entries;

    /// <summary>Takes a sentence for the reader of the dossier, once.</summary>
    public void Note(LocalizedText note)
    {
        if (!_notes.Contains(note))
            _notes.Add(note);
    }

    /// <summary>Keeps another address of a post that was taken before.</summary>
    public void AddLink(string id, string? link)
    {
        if (link is null || !_posts.TryGetValue(id, out var post) || post.Link == link)
            return;
        var others = (post.OtherLinks ?? []).Append(link).Distinct().Take(MostLinks);
        _posts[id] = post.Link is null ? post with { Link = link } : post with { OtherLinks = [.. others] };
    }

    /// <param name="readPage">Takes the cursor, null for the first page, and gives the next one or null.</param>
    public async Task ReadPagesAsync(Func<string?, Task<string?>> readPage)
    {
        var (cursor, goesOn) = await ResumeAsync();
        while (goesOn)
        {
            BeginPage();
            var from = cursor;
            try
            {
                cursor = await readPage(cursor);
            }
            catch (Exception broken) when (_pages > 0 && IsSources(broken))
            {
                // A broken later page does not take away what the earlier ones gave; to ask again from the start would
                // only meet a limit sooner.
                _truncated = true;
                if (broken is HistoryUnavailableException { Reason: UnavailableReason.QuotaUsed })
                    Note(QuotaRanOut);
                else if (broken is SourceFailedException { StatusCode: HttpStatusCode.TooManyRequests })
                    Note(AskedTooOften);
                return;
            }

            goesOn = EndPage(cursor);
            if (goesOn && limits.Place is { } place)
                await place.AddAsync(PageRead(from, cursor!), CancellationToken.None);
        }
    }

    /// <summary>The history as it was read before, where its source says that nothing has changed since.</summary>
    public ChannelHistory Unchanged() => limits.Known!.History with { Channel = channel, Proof = null };

    /// <exception cref="HistoryUnavailableException">Empty: there is no post; Malformed: all were skipped.</exception>
    public ChannelHistory ToHistory(string source, ChannelProfile profile)
    {
        if (_posts.Count == 0)
        {
            throw _skipped > 0
                ? new HistoryUnavailableException(
                    UnavailableReason.Malformed, NoneTaken.With(("count", Wording.Number(_skipped))))
                : new HistoryUnavailableException(UnavailableReason.Empty, "There are no posts.");
        }

        var all = All(source).ToList();
        var newest = all
            .OrderByDescending(post => post.PublishedAt).ThenBy(post => post.Id, StringComparer.Ordinal)
            .Take(limits.MaxPosts);
        return new(channel, source, profile, [.. newest], _truncated || all.Count > limits.MaxPosts, _skipped,
            Notes: _notes.Count == 0 ? null : _notes);
    }

    private IEnumerable<Post> All(string source)
    {
        if (_known is null)
            return _posts.Values;
        var readBackTo = PostsExpire ? null
            : _ended && !ShowsNewestOnly ? DateTimeOffset.MinValue
            : _readBackTo;
        var others = _known.Others(source, _posts, _metKnown, readBackTo, retrievedAt).ToList();
        var kept = others.Where(post => !(post.PublishedAt < limits.Since)).ToList();
        _truncated |= kept.Count < others.Count || (kept.Count > 0 && limits.Known!.History.Truncated);
        return _posts.Values.Select(_known.Remember).Concat(kept);
    }

    /// <summary>Takes the pages that an attempt before this one has read.</summary>
    private async Task<(string? Cursor, bool GoesOn)> ResumeAsync()
    {
        string? cursor = null;
        foreach (var page in limits.Place is { } place ? await place.LoadAsync(CancellationToken.None) : [])
        {
            if (page.From != cursor)
                continue;
            BeginPage();
            foreach (var post in page.Posts)
                Add(post);
            Skip(page.Skipped);
            foreach (var note in page.Notes)
                Note(note);
            Spend(page.Bytes);
            cursor = page.Next;
            if (!EndPage(cursor))
                return (cursor, false);
        }

        return (cursor, true);
    }

    private void BeginPage() => _page = new([], _skipped, _repeated, BytesLeft, _notes.Count);

    /// <returns>Whether there is more to read.</returns>
    private bool EndPage(string? cursor)
    {
        _pages++;
        _goesInCircles = _repeated > _page.Repeated && _page.Ids.Count == 0;
        if (_page.Ids.Count > 0)
        {
            // Platforms do not keep to the order of dates strictly: what is in the page's older half may be on the next.
            _readBackTo = _page.Ids.Select(id => _posts[id].PublishedAt).OrderDescending().ElementAt(_page.Ids.Count / 2);
        }

        progress?.Report(Math.Min(_posts.Count, limits.MaxPosts));
        return GoesOn(cursor);
    }

    private PageRead PageRead(string? from, string next) => new(
        from, next, [.. _page.Ids.Select(id => _posts[id])], _skipped - _page.Skipped, _page.BytesLeft - BytesLeft,
        [.. _notes.Skip(_page.Notes)]);

    private bool GoesOn(string? cursor)
    {
        _ended = string.IsNullOrEmpty(cursor);
        _metKnown = !_ended && _known?.EndsAt([.. _page.Ids.Select(id => _posts[id])], _posts.Count) == true;
        if (_ended || _metKnown)
            return false;

        // A cursor or a page that comes again leads nowhere new, and nobody knows what it should have led to. One post more
        // than wanted tells a history that just fits from one that goes on.
        _truncated = !_cursors.Add(cursor!) || _goesInCircles
            || _posts.Count > limits.MaxPosts || _pages >= limits.MaxPages || BytesLeft <= 0
            || _oldest < limits.Since;
        return !_truncated;
    }

    private static bool IsSources(Exception failure) =>
        failure is HistoryUnavailableException or HttpRequestException or TimeoutException;

    /// <summary>The page that is being read, and how things stood before it.</summary>
    private sealed record PageBegun(List<string> Ids, int Skipped, int Repeated, long BytesLeft, int Notes);
}
