using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>A channel's posts, newest first, as they were retrieved.</summary>
/// <param name="Source">Which source gave them, such as bluesky-appview or feed-rss.</param>
/// <param name="Truncated">True when there were more posts than the limits allow.</param>
/// <param name="Skipped">Entries left out: not readable, or dated more than a day after they were retrieved.</param>
/// <param name="FollowerCounts">One a day at most, oldest first; null when the source gives none.</param>
/// <param name="Comments">By post and in the source's order; null when the source gives none.</param>
/// <param name="Export">What was seen of a platform's own export; null when the history is from elsewhere.</param>
/// <param name="Version">Null when the source is no feed, or its server tells none.</param>
/// <param name="MeasuredSince">The first day of <paramref name="FollowerCounts"/> that we counted ourselves; null for none.
/// </param>
/// <param name="Notes">What a reader should know of how it was read, such as what was mended; null for nothing.</param>
/// <param name="Proof">How it was shown that the account is the creator's; null when nobody did.</param>
public sealed record ChannelHistory(
    Channel Channel,
    string Source,
    ChannelProfile Profile,
    IReadOnlyList<Post> Posts,
    bool Truncated = false,
    int Skipped = 0,
    IReadOnlyList<FollowerCount>? FollowerCounts = null,
    IReadOnlyList<PostComment>? Comments = null,
    ExportReading? Export = null,
    IReadOnlyList<LocalizedText>? Notes = null,
    HandleProof? Proof = null,
    FeedVersion? Version = null,
    DateOnly? MeasuredSince = null);

/// <summary>By which a server tells whether its feed has changed, RFC 9110 section 8.8.</summary>
/// <param name="Address">Of the feed itself.</param>
public sealed record FeedVersion(string Address, string? ETag, string? LastModified);
