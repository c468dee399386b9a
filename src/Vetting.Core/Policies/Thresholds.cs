namespace Vetting.Core.Policies;

/// <param name="StatedConfidence">0 to 1: confidence in a number of followers that only the creator gives.</param>
/// <param name="OverstatedFactor">Stated over the platform's own number, from which the difference is told.</param>
public sealed record ReachPolicy(double StatedConfidence, double OverstatedFactor);

/// <param name="MinimumFollowers">Below this a rate says nothing.</param>
/// <param name="FarBelowFactor">Times the band's lower edge.</param>
/// <param name="FarAboveFactor">Times the band's upper edge.</param>
/// <param name="UnevenFrom">Robust coefficient of variation (1.4826 MAD / median) from which posts differ
/// widely.</param>
/// <param name="UniformBelow">The same, below which posts are strikingly alike.</param>
/// <param name="MinimumSponsored">Posts needed on either side to compare sponsored with organic.</param>
/// <param name="SponsoredWeakerFactor">Sponsored median over organic median, below which the gap is told.</param>
/// <param name="TrendZ">Of the Mann-Kendall test, from which a trend is told; 1.96 for 95 %.</param>
/// <param name="TrendShare">Change a quarter over the median, from which a trend is told.</param>
public sealed record EngagementPolicy(
    long MinimumFollowers,
    double FarBelowFactor,
    double FarAboveFactor,
    double UnevenFrom,
    double UniformBelow,
    int MinimumSponsored,
    double SponsoredWeakerFactor,
    double TrendZ,
    double TrendShare);

/// <param name="ConfidenceCap">0 to 1: without follower lists confidence never goes higher.</param>
/// <param name="ManyFollowing">Accounts followed, from which the ratio is looked at.</param>
/// <param name="FollowingRatio">Following over followers from which the ratio is told.</param>
/// <param name="RepeatedShare">Share of posts that repeat another's text, from which it is told.</param>
/// <param name="MostlyRepeatedShare">The same, from which it weighs more.</param>
/// <param name="ClockworkBelow">Robust coefficient of variation of the gaps between posts, below which it is
/// told.</param>
public sealed record AuthenticityPolicy(
    double ConfidenceCap,
    long ManyFollowing,
    double FollowingRatio,
    double RepeatedShare,
    double MostlyRepeatedShare,
    double ClockworkBelow,
    GrowthPolicy Growth,
    CommentPolicy Comments);

/// <param name="MinimumDays">Daily changes needed to know what is usual.</param>
/// <param name="Z">Robust score from which a day stands out; 3.5 after Iglewicz and Hoaglin 1993.</param>
/// <param name="Share">Of the followers of that day, below which a change is too small to tell.</param>
/// <param name="Window">Days before, that day included, in which a post may explain it.</param>
/// <param name="ViralFactor">Times the median reactions that make a post viral.</param>
/// <param name="Giveaway">Words of a giveaway.</param>
public sealed record GrowthPolicy(
    int MinimumDays, double Z, double Share, int Window, double ViralFactor, TermLists Giveaway);

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
    int BoostPosts);

/// <param name="OftenNegative">Share of the analysed posts.</param>
/// <param name="MostlyNegative">Share of the analysed posts.</param>
/// <param name="QuarterPosts">Posts a quarter or a channel needs to be compared.</param>
/// <param name="ToneTurn">Jensen-Shannon distance, 0 to 1, between quarters from which a turn is told.</param>
/// <param name="ToneTurnG">Likelihood-ratio statistic of the same, below which it may be chance; 13.8 for 1 in
/// 1 000.</param>
/// <param name="ThemeTurn">The same between the themes of quarters.</param>
/// <param name="ChannelsDiffer">The same between the tones of two channels.</param>
/// <param name="BioWords">Words a bio needs to be looked for in the posts.</param>
/// <param name="BioShare">Share of them found, below which it is told.</param>
public sealed record DiscoursePolicy(
    double OftenNegative,
    double MostlyNegative,
    int QuarterPosts,
    double ToneTurn,
    double ToneTurnG,
    double ThemeTurn,
    double ChannelsDiffer,
    int BioWords,
    double BioShare);

/// <param name="LanguageShare">Share of posts in the brief's languages below which it is told.</param>
/// <param name="OffTopicBelow">Told as off topic when even the interval's upper end lies below.</param>
/// <param name="OnTopicFrom">Told as rarely on topic below this share.</param>
/// <param name="Z">Of the Wilson interval; 1.96 for 95 %.</param>
/// <param name="FullMarksFrom">
/// No points are lost from this low end of the interval on; below it, in proportion to what is missing. Null only in
/// policies stored before it was there: none are lost.
/// </param>
public sealed record FitPolicy(
    double LanguageShare, double OffTopicBelow, double OnTopicFrom, double Z, double? FullMarksFrom = null);
