using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Core.Portraits;

/// <summary>What a brand asks first: how often a creator publishes, in what form, with how many reactions, and for whom
/// until now. Facts, no judgement.</summary>
/// <param name="Channels">Those with posts, in the order of the submission.</param>
/// <param name="Partners">The one of the newest post first.</param>
/// <param name="Pay">What the creator declares; null when nothing is declared.</param>
public sealed record Portrait(
    IReadOnlyList<ChannelPortrait> Channels, IReadOnlyList<PastPartner> Partners, DeclaredPay? Pay)
{
    /// <summary>ISO 639-1 codes of at least a tenth of the posts, the most frequent first; null in dossiers made before
    /// they were kept.</summary>
    public IReadOnlyList<string>? Languages { get; init; }
}

/// <param name="Channel">As people name it.</param>
/// <param name="Rhythm">Null with fewer than two posts.</param>
/// <param name="Formats">The most frequent first.</param>
/// <param name="Typical">Medians of the newest posts that have the count.</param>
/// <param name="Best">At most three, the one with most views first where most posts have views, else with most
/// reactions; none where there are too few posts to stand out from.</param>
public sealed record ChannelPortrait(
    string Channel, Rhythm? Rhythm, IReadOnlyList<FormatCount> Formats, TypicalCounts? Typical,
    IReadOnlyList<Evidence> Best);

/// <param name="PostsAWeek">Over the whole of what was read.</param>
/// <param name="DaysSinceNewest">Between the newest post and the day the dossier speaks of.</param>
/// <param name="LongestPauseDays">Between two posts that follow each other.</param>
/// <param name="PauseFrom">The day of the post before that pause.</param>
public sealed record Rhythm(double PostsAWeek, int DaysSinceNewest, int LongestPauseDays, DateOnly PauseFrom);

public sealed record FormatCount(MediaKind Media, int Posts);

/// <summary>Medians; each is null when fewer than three of the newest posts have the count.</summary>
/// <param name="Posts">How many of the newest posts were looked at.</param>
public sealed record TypicalCounts(int Posts, long? Views, long? Likes, long? Comments, long? Shares);

/// <summary>Somebody the creator advertised for.</summary>
/// <param name="Name">As the creator last wrote it.</param>
/// <param name="Marked">Of the posts, those that say so.</param>
/// <param name="Declared">Fees and gifts that the creator states, excluding tax; null when none is stated.</param>
public sealed record PastPartner(
    string Name, int Posts, DateTimeOffset First, DateTimeOffset Last, int Marked, decimal? Declared);
