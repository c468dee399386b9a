using System.Text.Json.Serialization;

namespace Vetting.Core.Vettings;

/// <summary>From how much on something is said of a campaign, as the policy of its brief has it.</summary>
/// <param name="DriftPosts">Posts of a creator under which nothing is said of how they part from the others, 2 to 50; null for 3.
/// </param>
/// <param name="DriftOthers">The same of all others together, 2 to 200; null for 6.</param>
/// <param name="DriftDistance">How far somebody must lie from the others at the least, 0 to 1; null for 0.3.</param>
/// <param name="OrganicPosts">A creator's other posts that a median of responses takes, 3 to 100; null for 8.</param>
/// <param name="SponsoredPosts">Posts that a share of sponsored ones takes, 2 to 100; null for 8.</param>
/// <param name="TrendPosts">Posts of the campaign that a trend of responses takes, 4 to 100; null for 6.</param>
/// <param name="Commenters">People who comment, that an overlap takes on either side, 5 to 1 000; null for 20.</param>
/// <param name="Cases">Creators under which nothing is claimed of what the vettings foretold, 5 to 1 000; null for 10.</param>
/// <param name="SoonDays">Days before its last one from which something owed is pointed out, 0 to 30; null for 3.</param>
public sealed record CampaignRules(
    int? DriftPosts = null,
    int? DriftOthers = null,
    double? DriftDistance = null,
    int? OrganicPosts = null,
    int? SponsoredPosts = null,
    int? TrendPosts = null,
    int? Commenters = null,
    int? Cases = null,
    int? SoonDays = null)
{
    public static CampaignRules Usual { get; } = new();

    [JsonIgnore]
    public int PostsToCompare => DriftPosts ?? 3;

    [JsonIgnore]
    public int OthersToCompare => DriftOthers ?? 6;

    [JsonIgnore]
    public double DistanceToPart => DriftDistance ?? 0.3;

    [JsonIgnore]
    public int PostsForMedian => OrganicPosts ?? 8;

    [JsonIgnore]
    public int PostsForShare => SponsoredPosts ?? 8;

    [JsonIgnore]
    public int PostsForTrend => TrendPosts ?? 6;

    [JsonIgnore]
    public int PeopleForOverlap => Commenters ?? 20;

    [JsonIgnore]
    public int CasesToClaim => Cases ?? 10;

    [JsonIgnore]
    public int DaysToPoint => SoonDays ?? 3;
}
