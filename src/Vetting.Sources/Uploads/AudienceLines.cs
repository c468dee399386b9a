using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>Gathers what a file says of the audience beside the posts.</summary>
internal sealed class AudienceLines
{
    // Three years of days, and a busy account's comments on a thousand posts.
    private const int MostDays = 1_100;
    private const int MostComments = 50_000;

    private readonly SortedDictionary<DateOnly, long> _followers = [];
    private readonly List<PostComment> _comments = [];

    public void Add(HistoryEntry entry)
    {
        if (entry is HistoryEntry.OfFollowers { Followers: var followers })
            _followers.TryAdd(followers.Date, followers.Count);
        else if (entry is HistoryEntry.OfComment { Comment: var comment } && _comments.Count < MostComments)
            _comments.Add(comment);
    }

    public ChannelHistory Complete(ChannelHistory history)
    {
        var posts = history.Posts.Select(post => post.Id).ToHashSet(StringComparer.Ordinal);
        PostComment[] comments =
        [
            .. _comments.Where(comment => posts.Contains(comment.PostId))
                .OrderBy(comment => comment.PostId, StringComparer.Ordinal),
        ];
        return history with
        {
            FollowerCounts = _followers.Count == 0 ? null
                : [.. _followers.TakeLast(MostDays).Select(day => new FollowerCount(day.Key, day.Value))],
            Comments = comments.Length == 0 ? null : comments,
        };
    }
}
