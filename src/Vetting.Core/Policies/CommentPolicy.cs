namespace Vetting.Core.Policies;

/// <param name="Minimum">Comments needed to look at their texts.</param>
/// <param name="MinimumPosts">Posts with comments, or with likes and a number of comments, needed.</param>
/// <param name="RepeatedShare">Share that repeats another account's words, from which it is told.</param>
/// <param name="EmojiShare">Share without a word, from which it is told.</param>
/// <param name="PodShare">Share of posts an account comments on to count as always there.</param>
/// <param name="PodAuthors">Such accounts, and</param>
/// <param name="PodCommentShare">their share of all comments, from which it is told.</param>
/// <param name="PerHundredLikes">Usual median of comments per 100 likes.</param>
/// <param name="BoostLikes">Times the channel's median likes, with comments per like under</param>
/// <param name="BoostComments">this share of its median, in</param>
/// <param name="BoostPosts">so many posts: told.</param>
/// <param name="Stock">What anybody writes under anything, such as "superb"; told apart from what is copied.</param>
/// <param name="StockShare">Share of such comments from which it is told; also of a group's, for a group to be told as
/// one of stock phrases.</param>
/// <param name="SilentFrom">Followers from which a channel nobody talks to is told; null where it is not.</param>
/// <param name="SilentComments">The median number of comments a post, up to which nobody talks.</param>
public sealed record CommentPolicy(
    int Minimum,
    int MinimumPosts,
    double RepeatedShare,
    double EmojiShare,
    double PodShare,
    int PodAuthors,
    double PodCommentShare,
    EngagementBand PerHundredLikes,
    double BoostLikes,
    double BoostComments,
    int BoostPosts,
    TermLists? Stock = null,
    double StockShare = 1,
    long? SilentFrom = null,
    double SilentComments = 0);
