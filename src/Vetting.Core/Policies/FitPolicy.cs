namespace Vetting.Core.Policies;

/// <param name="LanguageShare">Share of posts in the brief's languages below which it is told.</param>
/// <param name="OffTopicBelow">Told as off topic when even the interval's upper end lies below.</param>
/// <param name="OnTopicFrom">Told as rarely on topic below this share.</param>
/// <param name="Z">Of the Wilson interval; 1.96 for 95 %.</param>
/// <param name="FullMarksFrom">
/// No points are lost from this low end of the interval on; below it, in proportion to what is missing. Null only in
/// policies stored before it was there: none are lost.
/// </param>
/// <param name="RecentPosts">The newest posts that are held against the older ones; null where they are not.</param>
public sealed record FitPolicy(
    double LanguageShare, double OffTopicBelow, double OnTopicFrom, double Z, double? FullMarksFrom = null,
    int? RecentPosts = null);
