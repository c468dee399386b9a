using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>What a source knows of an account beside its posts.</summary>
public sealed record ChannelProfile(string? DisplayName, string? Bio, long? Followers, long? Following, long? PostCount);

/// <summary>A channel's posts, newest first, as they were retrieved.</summary>
/// <param name="Source">Which source gave them, such as bluesky-appview or feed-rss.</param>
/// <param name="Truncated">True when there were more posts than the limits allow.</param>
/// <param name="Skipped">Entries left out: not readable, or dated more than a day after they were retrieved.</param>
/// <param name="FollowerCounts">One a day at most, oldest first; null when the source gives none.</param>
/// <param name="Comments">By post and in the source's order; null when the source gives none.</param>
public sealed record ChannelHistory(
    Channel Channel,
    string Source,
    ChannelProfile Profile,
    IReadOnlyList<Post> Posts,
    bool Truncated = false,
    int Skipped = 0,
    IReadOnlyList<FollowerCount>? FollowerCounts = null,
    IReadOnlyList<PostComment>? Comments = null);

/// <summary>How retrieving one channel ended.</summary>
[JsonDerivedType(typeof(Retrieved), "retrieved")]
[JsonDerivedType(typeof(Unavailable), "unavailable")]
public abstract record RetrievalOutcome
{
    private RetrievalOutcome() { }

    /// <param name="History">The stored <see cref="ChannelHistory"/>.</param>
    public sealed record Retrieved(ContentRef History, int Posts) : RetrievalOutcome;

    /// <param name="Detail">For operators: what the source answered. Never a post or a person's data.</param>
    public sealed record Unavailable(UnavailableReason Reason, string Detail) : RetrievalOutcome;
}

public enum UnavailableReason
{
    /// <summary>The platform has no open source and no history was uploaded.</summary>
    NoOpenSource,
    NotFound,
    /// <summary>The account or feed wants a sign-in.</summary>
    Private,
    Unreachable,
    /// <summary>It answered, at the last attempt, that it failed or is asked too often.</summary>
    Failing,
    /// <summary>An answer came, and it was not the documented shape.</summary>
    Malformed,
    /// <summary>The account exists and has published nothing.</summary>
    Empty,
    /// <summary>The address points where no fetch may go.</summary>
    Refused,
    TooLarge,
}

/// <summary>How much of a history is enough.</summary>
public sealed record HistoryLimits(int MaxPosts = 1000, int MaxPages = 50, long MaxBytes = 20_000_000)
{
    public static HistoryLimits Default { get; } = new();
}
