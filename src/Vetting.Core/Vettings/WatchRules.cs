using System.Text.Json.Serialization;

namespace Vetting.Core.Vettings;

/// <summary>How an approved creator is watched, and what is told of it to whom.</summary>
/// <param name="Every">From one look at everything to the next, a day to 180 days.</param>
/// <param name="Months">How long, 1 to 120 after the approval; the term of what is kept ends it too.</param>
/// <param name="Review">What goes before the brief's reviewers at once; null for the usual.</param>
/// <param name="Digest">What waits for the week's mail; null for the usual. What is in neither list is told to nobody.</param>
/// <param name="Daily">Whether new posts and followers are looked at every day where the platform allows; null for yes.</param>
/// <param name="FollowersShare">From which share of its followers, 0 to 10, an account has many more or fewer; null for a quarter.
/// </param>
/// <param name="FollowersLeast">And from how many; null for 500.</param>
/// <param name="EngagementPosts">How many new posts are held against the account's own earlier ones, 4 to 50; null for 8.</param>
/// <param name="EngagementShare">By which share, 0 to 10, their middle must differ as well as leave the band; null for 0.3.</param>
public sealed record WatchRules(
    TimeSpan Every,
    int Months,
    IReadOnlyList<ChangeKind>? Review = null,
    IReadOnlyList<ChangeKind>? Digest = null,
    bool? Daily = null,
    double? FollowersShare = null,
    int? FollowersLeast = null,
    int? EngagementPosts = null,
    double? EngagementShare = null)
{
    public static readonly TimeSpan ShortestEvery = TimeSpan.FromDays(1);

    public static readonly TimeSpan LongestEvery = TimeSpan.FromDays(180);

    private static readonly IReadOnlyList<ChangeKind> UsualReview =
    [
        ChangeKind.Finding, ChangeKind.Turn, ChangeKind.Engagement, ChangeKind.Competitor, ChangeKind.Followers,
        ChangeKind.Disclosure, ChangeKind.Account, ChangeKind.Evidence,
    ];

    private static readonly IReadOnlyList<ChangeKind> UsualDigest = [ChangeKind.LesserFinding, ChangeKind.Name];

    [JsonIgnore]
    public bool LooksDaily => Daily ?? true;

    [JsonIgnore]
    public double ShareOfFollowers => FollowersShare ?? 0.25;

    [JsonIgnore]
    public int LeastFollowers => FollowersLeast ?? 500;

    [JsonIgnore]
    public int NewPosts => EngagementPosts ?? 8;

    [JsonIgnore]
    public double ShareOfEngagement => EngagementShare ?? 0.3;

    /// <summary>Who is told of such a change; null for nobody.</summary>
    public ChangeAudience? Of(ChangeKind kind) =>
        (Review ?? UsualReview).Contains(kind) ? ChangeAudience.Reviewers
        : (Digest ?? UsualDigest).Contains(kind) ? ChangeAudience.Digest
        : null;
}

public enum ChangeAudience
{
    /// <summary>By a mail of its own, to be looked at.</summary>
    Reviewers,
    /// <summary>By the week's mail.</summary>
    Digest,
}
