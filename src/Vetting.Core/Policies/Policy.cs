using System.Text.Json.Serialization;
using Vetting.Core.Creators;
using Vetting.Core.Vettings;

namespace Vetting.Core.Policies;

/// <summary>Every rule, weight and threshold of a judgement; read by <see cref="PolicyFile"/>, valid once
/// read.</summary>
/// <param name="Version">Changes with every change of the file.</param>
/// <param name="Dimensions">One entry for each dimension.</param>
/// <param name="EvidencePerFinding">The most places a finding quotes, 1 to 50; its sentence gives the full
/// count.</param>
/// <param name="Rules">Wording and severity of the rules that are not lists of terms; one for each
/// of <see cref="RuleIds"/>.</param>
/// <param name="Schema">Where an editor finds the JSON schema.</param>
/// <param name="Analysis">Null where no analyser may stand in for another.</param>
/// <param name="History">Null for the usual one.</param>
/// <param name="Retention">Null for the usual terms.</param>
/// <param name="Review">Null for the usual rules.</param>
/// <param name="Pictures">Platforms of whose quoted posts a small copy of the public picture is kept; null for
/// none.</param>
/// <param name="Watch">How approved creators are watched; null where nobody is.</param>
/// <param name="Campaigns">From how much on something is said of campaigns; null for the usual.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Policy(
    string Version,
    DateOnly Date,
    BenchmarkTable Benchmarks,
    IReadOnlyList<DimensionPolicy> Dimensions,
    SeverityPoints Points,
    int EvidencePerFinding,
    AdvicePolicy Advice,
    ReachPolicy Reach,
    EngagementPolicy Engagement,
    AuthenticityPolicy Authenticity,
    DiscoursePolicy Discourse,
    FitPolicy Fit,
    SafetyPolicy Safety,
    DisclosurePolicy Disclosure,
    IReadOnlyList<Rule> Rules,
    [property: JsonPropertyName("$schema")] string? Schema = null,
    AnalysisPolicy? Analysis = null,
    HistoryWindow? History = null,
    RetentionTerms? Retention = null,
    ReviewRules? Review = null,
    IReadOnlyList<string>? Pictures = null,
    WatchRules? Watch = null,
    CampaignRules? Campaigns = null)
{
    /// <summary>Whose terms let a small copy of a quoted post's picture be kept, sorted.</summary>
    public static IReadOnlyList<string> Copied { get; } = [Platforms.Bluesky, Platforms.Feed, Platforms.Mastodon];

    public DimensionPolicy For(Dimension dimension) => Dimensions.First(entry => entry.Dimension == dimension);

    /// <summary>What a finding takes from its dimension's 100 points.</summary>
    public double PointsOf(Severity severity, double weight) =>
        Math.Min(100, Math.Round(Points.For(severity) * weight, 1));

    public IReadOnlySet<string> DisabledRules() => Rules.Where(rule => rule.Disabled).Select(rule => rule.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The policy has no such rule.</exception>
    public Rule Rule(string id) => Rules.FirstOrDefault(rule => rule.Id == id)
        ?? throw new ArgumentException($"The policy has no rule {id}.", nameof(id));
}
