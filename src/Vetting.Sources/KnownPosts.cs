using Vetting.Core.History;

namespace Vetting.Sources;

/// <summary>What was read the time before, held against what is there now.</summary>
internal sealed class KnownPosts
{
    /// <summary>The newest so many are read again for their counts, and for what was edited or deleted.</summary>
    public const int Recheck = 100;

    private readonly KnownHistory _known;
    private readonly Dictionary<string, Post> _byId;
    private readonly bool _reachesBack;

    private KnownPosts(KnownHistory known, HistoryLimits limits)
    {
        _known = known;
        _byId = known.History.Posts.DistinctBy(post => post.Id).ToDictionary(post => post.Id, StringComparer.Ordinal);
        // One that broke off early is read to its end now.
        _reachesBack = !known.History.Truncated || _byId.Count >= limits.MaxPosts
            || known.History.Posts.Any(post => post.PublishedAt < limits.Since);
    }

    public static KnownPosts? Of(HistoryLimits limits) => limits.Known is { } known ? new(known, limits) : null;

    /// <summary>Whether everything before this page is known.</summary>
    /// <param name="read">Posts read so far.</param>
    public bool EndsAt(IReadOnlyList<Post> page, int read) =>
        _reachesBack && read >= Recheck && page.Count > 0 && page.All(IsSame);

    /// <summary>A post as it is read now, with what is known of it from before.</summary>
    public Post Remember(Post post) => !_byId.TryGetValue(post.Id, out var before) ? post
        : before.Text == post.Text ? post with { EditedSince = before.EditedSince }
        : post with { EditedSince = _known.At };

    /// <summary>Those that were not read now.</summary>
    /// <param name="read">Ids.</param>
    /// <param name="met">Whether the reading ended where everything was known: then they are the rest of it.</param>
    /// <param name="from">What is newer was looked for, and is gone where it was not found; null for nothing.</param>
    /// <param name="now">Since when they are gone.</param>
    public IEnumerable<Post> Others(
        string source, IReadOnlyDictionary<string, Post> read, bool met, DateTimeOffset? from, DateTimeOffset now)
    {
        var isSame = source == _known.History.Source;
        return !isSame && !met ? []
            : _byId.Values.Where(post => !read.ContainsKey(post.Id)).Select(post =>
                isSame && post.PublishedAt > from ? post with { GoneSince = post.GoneSince ?? now } : post);
    }

    private bool IsSame(Post post) => _byId.TryGetValue(post.Id, out var before) && before.Text == post.Text;
}
