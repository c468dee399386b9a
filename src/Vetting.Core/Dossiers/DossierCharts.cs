using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Dossiers;

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
public sealed record SponsoredPoint(string Month, int Posts, int Commercial, int Marked)
{
    /// <summary>Commercial ones with no more than an ambiguous marker; null in dossiers that did not count them apart,
    /// where they are among the unmarked.</summary>
    public int? Ambiguous { get; init; }

    [JsonIgnore]
    public int Unmarked => Commercial - Marked - (Ambiguous ?? 0);
}

public sealed record GrowthChart(string Channel, IReadOnlyList<GrowthPoint> Days);

/// <param name="Jolt">True on a day that stands out.</param>
public sealed record GrowthPoint(DateOnly Date, long Followers, bool Jolt);

public sealed record ThemeChart(string Name, IReadOnlyList<ThemePoint> Quarters);

/// <param name="Quarter">yyyy-Qn.</param>
/// <param name="Share">Of the quarter's posts, 0 to 1; a post may be of several themes.</param>
public sealed record ThemePoint(string Quarter, int Posts, double Share);

/// <summary>Engagement rates in percent of followers.</summary>
/// <param name="BandLow">In percent, of the table that decides.</param>
/// <param name="Table">That table with its date; null in dossiers stored before there were several.</param>
public sealed record EngagementChart(
    string Tier, double BandLow, double BandHigh, double Median, IReadOnlyList<EngagementPoint> Posts,
    LocalizedText? Table = null);

public sealed record EngagementPoint(DateTimeOffset At, double Rate, bool Sponsored, string PostId, string? Link);

/// <summary>One calendar month's posts by tone.</summary>
/// <param name="Month">yyyy-MM.</param>
public sealed record TonePoint(string Month, int Negative, int Neutral, int Positive);
