using Vetting.Core.History;

namespace Vetting.Sources.Exports;

/// <summary>Keeps the newest posts of a stream of any length, each id once.</summary>
internal sealed class NewestPosts(int most)
{
    private readonly PriorityQueue<Post, Post> _oldestFirst = new(Comparer<Post>.Create(ByAge));
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Whether there were more.</summary>
    public bool Truncated { get; private set; }

    /// <returns>False when a post of this id is there.</returns>
    public bool Add(Post post)
    {
        if (!_ids.Add(post.Id))
            return false;
        _oldestFirst.Enqueue(post, post);
        if (_oldestFirst.Count > most)
        {
            _ids.Remove(_oldestFirst.Dequeue().Id);
            Truncated = true;
        }

        return true;
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Post> ToList() =>
        [.. _oldestFirst.UnorderedItems.Select(item => item.Element).OrderDescending(_oldestFirst.Comparer)];

    private static int ByAge(Post one, Post other) =>
        one.PublishedAt.CompareTo(other.PublishedAt) is not 0 and var age ? age
            : string.CompareOrdinal(other.Id, one.Id);
}
