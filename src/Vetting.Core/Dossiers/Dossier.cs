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
    Provenance Provenance);

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
public sealed record Advice(Recommendation Recommendation, double? Score, IReadOnlyList<LocalizedText> Reasons);

public enum Recommendation { Approve, LookCloser, Decline }

/// <summary>The figures behind the pictures.</summary>
/// <param name="Engagement">Null when it could not be computed.</param>
public sealed record DossierCharts(EngagementChart? Engagement, IReadOnlyList<TonePoint> Tone);

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
public sealed record Provenance(
    string CodeVersion,
    string PolicyVersion,
    string BenchmarkVersion,
    AnalyserInfo Analyser,
    ContentRef Submission,
    ContentRef Brief,
    ContentRef Policy,
    IReadOnlyList<RetrievalOutcome> Histories,
    ContentRef Analysis);
