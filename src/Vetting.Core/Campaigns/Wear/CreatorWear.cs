namespace Vetting.Core.Campaigns.Wear;

/// <summary>What speaks for a creator's public having had enough.</summary>
/// <param name="Before">Sponsored posts of all in as many days before the campaign as it has lasted.</param>
/// <param name="During">The same since it began.</param>
/// <param name="Trend">Of the response to the campaign's posts, in their order; null of too few.</param>
public sealed record CreatorWear(string Vetting, SponsoredShare Before, SponsoredShare During, ResponseTrend? Trend);

/// <param name="Sponsored">Posts that advertise, whoever for.</param>
/// <param name="Least">Of fewer posts no share is told.</param>
public sealed record SponsoredShare(int Sponsored, int All, int Least)
{
    /// <summary>Null of too few posts.</summary>
    public double? Share => All < Least ? null : Sponsored / (double)All;
}

/// <summary>Whether the response falls or rises from post to post (Mann 1945, Kendall 1975).</summary>
/// <param name="Tau">−1 (falls from each to the next) to 1.</param>
/// <param name="Z">By which it differs from no trend; beyond 1.96 once in twenty by chance.</param>
/// <param name="First">Median response of the first half of the posts.</param>
/// <param name="Last">Of the second half.</param>
public sealed record ResponseTrend(int Posts, double Tau, double Z, double First, double Last)
{
    public bool Falls => Z <= -1.96;
}

/// <summary>People who comment below two creators' posts.</summary>
/// <param name="Shared">How many do, in the comments that were sampled.</param>
/// <param name="Fewer">Commenters of the one who has fewer.</param>
public sealed record SharedCommenters(string One, string Other, int Shared, int Fewer)
{
    public double Share => Shared / (double)Fewer;
}

/// <param name="Creators">In the campaign's order.</param>
/// <param name="Shared">The largest share first; of pairs that both have comments enough.</param>
/// <param name="WithoutComments">Whose comments are too few, or not given by their platform.</param>
public sealed record AudienceWear(
    IReadOnlyList<CreatorWear> Creators, IReadOnlyList<SharedCommenters> Shared, IReadOnlyList<string> WithoutComments);
