using System.Collections;
using System.Runtime.CompilerServices;

namespace Vetting.Core.Analysis;

/// <summary>
/// Posts newest first, those of one instant by channel, id and text: one order, whatever the order they came in, and
/// put in it once.
/// </summary>
[CollectionBuilder(typeof(Timeline), nameof(Of))]
public sealed class Timeline : IReadOnlyList<AnalysedPost>
{
    private readonly IReadOnlyList<AnalysedPost> _posts;

    private Timeline(IReadOnlyList<AnalysedPost> posts) => _posts = posts;

    public int Count => _posts.Count;

    public AnalysedPost this[int index] => _posts[index];

    public static Timeline Of(params ReadOnlySpan<AnalysedPost> posts) => new(
    [
        .. posts.ToArray()
            .OrderByDescending(post => post.Post.PublishedAt)
            .ThenBy(post => post.Channel.Key, StringComparer.Ordinal)
            .ThenBy(post => post.Post.Id, StringComparer.Ordinal)
            .ThenBy(post => post.TextHash, StringComparer.Ordinal),
    ]);

    /// <summary>The same order with some of the posts.</summary>
    public Timeline Only(Func<AnalysedPost, bool> those) => new([.. _posts.Where(those)]);

    /// <summary>Each channel's posts, in the same order.</summary>
    public IEnumerable<Timeline> ByChannel() =>
        _posts.GroupBy(post => post.Channel.Key).Select(channel => new Timeline([.. channel]));

    /// <summary>The same order with something more known of each post.</summary>
    internal Timeline Read(Func<AnalysedPost, CommercialReading> read) =>
        new([.. _posts.Select(post => post with { Commercial = read(post) })]);

    public IEnumerator<AnalysedPost> GetEnumerator() => _posts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
