using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Discourse;
using Vetting.Core.History;

namespace Vetting.Core.Dossiers;

/// <summary>What is put before the reviewers. Its canonical JSON is its identity.</summary>
/// <param name="Schema">vetting.dossier/1.</param>
/// <param name="AsOf">The moment the judgement speaks of: when the submission was signed.</param>
public sealed record Dossier(
    string Schema,
    string VettingId,
    string Brand,
    string BriefId,
    string BriefTitle,
    DateTimeOffset AsOf,
    Creator Creator,
    string? Niche,
    string? Message,
    IReadOnlyList<ChannelSummary> Channels,
    Advice Advice,
    IReadOnlyList<DimensionResult> Dimensions,
    DossierCharts Charts,
    Provenance Provenance)
{
    /// <summary>What could not be judged, and why: channels first, then by dimension; null when all could.</summary>
    public IReadOnlyList<NotJudged>? NotJudged { get; init; }

    /// <summary>What the rules of the findings look at, by id; null only in dossiers made before they told.</summary>
    public IReadOnlyList<RuleNote>? Rules { get; init; }
}

/// <param name="Dimension">Null for what concerns all of them.</param>
/// <param name="Whole">True when the whole dimension has no score.</param>
public sealed record NotJudged(Dimension? Dimension, bool Whole, LocalizedText Why);

/// <param name="Followers">From the platform, else as stated by the creator; null when neither says.</param>
/// <param name="FollowersStated">True when the figure is only the creator's word.</param>
public sealed record ChannelSummary(
    string Name,
    string? Link,
    long? Followers,
    bool FollowersStated,
    int Posts,
    DateTimeOffset? Oldest,
    DateTimeOffset? Newest,
    bool Truncated,
    int Skipped,
    UnavailableReason? Unavailable,
    string? Source);

/// <summary>Advice, shown as advice; a person decides.</summary>
/// <param name="Score">0 to 100: the weighted mean of the scored dimensions; null when the policy's share of the weight,
/// or a dimension that must be judged, was not.</param>
/// <param name="Reasons">What the recommendation rests on, most important first.</param>
public sealed record Advice(Recommendation Recommendation, double? Score, IReadOnlyList<LocalizedText> Reasons)
{
    /// <summary>How the score adds up, in the order of the dimensions; null when there is no score.</summary>
    public IReadOnlyList<Contribution>? Sum { get; init; }

    /// <summary>The lines to read first, as many as the policy says; null when none weighs.</summary>
    public IReadOnlyList<LineRef>? First { get; init; }

    /// <summary>What speaks for the creator, one line a dimension; null when nothing does.</summary>
    public IReadOnlyList<LineRef>? Strengths { get; init; }
}

/// <summary>What one dimension gives to the score of the whole.</summary>
/// <param name="Score">The dimension's own, 0 to 100.</param>
/// <param name="Weight">As the policy gives it.</param>
/// <param name="Share">Of the weight of all scored dimensions, 0 to 1.</param>
/// <param name="Points">Score times share, to two decimals; together they make the score.</param>
public sealed record Contribution(Dimension Dimension, double Score, double Weight, double Share, double Points);

/// <summary>A finding by its place.</summary>
/// <param name="Index">Among the dimension's findings, from 0.</param>
public sealed record LineRef(Dimension Dimension, int Index);

public enum Recommendation { Approve, LookCloser, Decline }

/// <summary>The figures behind the pictures.</summary>
/// <param name="Engagement">Null when it could not be computed.</param>
public sealed record DossierCharts(EngagementChart? Engagement, IReadOnlyList<TonePoint> Tone)
{
    /// <summary>Null when no post has a commercial intent.</summary>
    public IReadOnlyList<SponsoredPoint>? Sponsored { get; init; }

    /// <summary>One a channel with daily counts; null when there is none.</summary>
    public IReadOnlyList<GrowthChart>? Growth { get; init; }

    /// <summary>The theme of the most posts first; null when no theme stands out.</summary>
    public IReadOnlyList<ThemeChart>? Themes { get; init; }
}

/// <summary>One calendar month's posts with commercial intent.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Posts">All of the month.</param>
/// <param name="Marked">Of the commercial ones.</param>
public sealed record SponsoredPoint(string Month, int Posts, int Commercial, int Marked);

public sealed record GrowthChart(string Channel, IReadOnlyList<GrowthPoint> Days);

/// <param name="Jolt">True on a day that stands out.</param>
public sealed record GrowthPoint(DateOnly Date, long Followers, bool Jolt);

public sealed record ThemeChart(string Name, IReadOnlyList<ThemePoint> Quarters);

/// <param name="Quarter">yyyy-Qn.</param>
/// <param name="Share">Of the quarter's posts, 0 to 1; a post may be of several themes.</param>
public sealed record ThemePoint(string Quarter, int Posts, double Share);

/// <summary>Engagement rates in percent of followers.</summary>
/// <param name="BandLow">The tier's band in percent.</param>
public sealed record EngagementChart(
    string Tier, double BandLow, double BandHigh, double Median, IReadOnlyList<EngagementPoint> Posts);

public sealed record EngagementPoint(DateTimeOffset At, double Rate, bool Sponsored, string PostId, string? Link);

/// <summary>One calendar month's posts by tone.</summary>
/// <param name="Month">yyyy-MM.</param>
public sealed record TonePoint(string Month, int Negative, int Neutral, int Positive);

/// <summary>What to fetch, with what code, to compute the same bytes again.</summary>
/// <param name="Histories">One a channel, null where it was unavailable.</param>
/// <param name="StandIn">True when the analyser stood in for a service that stayed away; null when not.</param>
/// <param name="Meaning">How the posts were compared with the brief; null when they were not.</param>
/// <param name="SafetyRates">The policy's rates of its offensive-language rules; null where it gives none.</param>
public sealed record Provenance(
    string CodeVersion,
    string PolicyVersion,
    string BenchmarkVersion,
    AnalyserInfo Analyser,
    ContentRef Submission,
    ContentRef Brief,
    ContentRef Policy,
    IReadOnlyList<RetrievalOutcome> Histories,
    ContentRef Analysis,
    bool? StandIn = null,
    MeaningMethod? Meaning = null,
    IReadOnlyList<MeasuredRate>? SafetyRates = null);
