using Vetting.Core.Analysis;
using Vetting.Core.Findings;

namespace Vetting.Core.Portraits;

/// <summary>Draws the portrait from a history that was read; pure.</summary>
internal static class PortraitReader
{
    // The usual window of "recent" figures; older ones tell of another size of the account.
    private const int Newest = 30;
    private const int EnoughToCount = 3;
    private const int BestPosts = 3;
    private const int EnoughToStandOut = 10;

    /// <returns>Null when there is no post.</returns>
    public static Portrait? Of(Material material) => material.Posts.Count == 0 ? null : new Portrait(
        [
            .. material.Posts.ByChannel()
                .OrderBy(posts => material.Channels.Index()
                    .First(channel => channel.Item.Channel.Key == posts[0].Channel.Key).Index)
                .Select(posts => Channel(posts, material.AsOf)),
        ],
        PastPartners.Of(material.Posts, material.Submission.Creator.Name),
        DeclaredPay.Of(material))
        {
            Languages = Languages(material.Posts),
        };

    private static IReadOnlyList<string> Languages(Timeline posts) =>
    [
        .. posts.Where(post => post.Language is not null).CountBy(post => post.Language!)
            .Where(language => 10 * language.Value >= posts.Count)
            .OrderByDescending(language => language.Value).ThenBy(language => language.Key, StringComparer.Ordinal)
            .Select(language => language.Key),
    ];

    private static ChannelPortrait Channel(Timeline posts, DateTimeOffset asOf) => new(
        posts[0].Channel.DisplayName,
        Rhythm(posts, asOf),
        [
            .. posts.CountBy(post => post.Post.Media)
                .OrderByDescending(format => format.Value).ThenBy(format => format.Key)
                .Select(format => new FormatCount(format.Key, format.Value)),
        ],
        Typical([.. posts.Take(Newest)]),
        Best(posts));

    private static Rhythm? Rhythm(Timeline posts, DateTimeOffset asOf)
    {
        var days = (posts[0].Post.PublishedAt - posts[^1].Post.PublishedAt).TotalDays;
        if (days <= 0)
            return null;
        var pause = posts.Zip(posts.Skip(1)).MaxBy(pair => pair.First.Post.PublishedAt - pair.Second.Post.PublishedAt);
        return new Rhythm(
            Math.Round(7 * (posts.Count - 1) / Math.Max(days, 7), 3),
            Math.Max(0, (int)(asOf - posts[0].Post.PublishedAt).TotalDays),
            (int)(pause.First.Post.PublishedAt - pause.Second.Post.PublishedAt).TotalDays,
            DateOnly.FromDateTime(pause.Second.Post.PublishedAt.UtcDateTime));
    }

    private static TypicalCounts? Typical(IReadOnlyList<AnalysedPost> posts)
    {
        var typical = new TypicalCounts(
            posts.Count,
            Median(posts.Select(post => post.Post.Views)), Median(posts.Select(post => post.Post.Likes)),
            Median(posts.Select(post => post.Post.Comments)), Median(posts.Select(post => post.Post.Shares)));
        return typical is { Views: null, Likes: null, Comments: null, Shares: null } ? null : typical;
    }

    private static long? Median(IEnumerable<long?> counts)
    {
        double[] known = [.. counts.OfType<long>().Select(count => (double)Math.Max(0, count))];
        return known.Length < EnoughToCount ? null : (long)Math.Round(Statistics.Median(known));
    }

    private static IReadOnlyList<Evidence> Best(Timeline posts)
    {
        var byViews = 2 * posts.Count(post => post.Post.Views is not null) > posts.Count;
        Func<AnalysedPost, double?> count = byViews ? post => post.Post.Views : Reactions;
        var counted = posts.Where(post => count(post) > 0).ToList();
        return counted.Count < EnoughToStandOut ? [] :
        [
            .. counted.OrderByDescending(count).Take(BestPosts).Select(post => post.QuoteOpening()),
        ];
    }

    private static double? Reactions(AnalysedPost post) =>
        post.Post.Likes is { } likes ? (double)likes + (post.Post.Comments ?? 0) : null;
}
