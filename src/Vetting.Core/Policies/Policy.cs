using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;

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
    AnalysisPolicy? Analysis = null)
{
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

/// <param name="StandIn">True when the embedded analysis may read the posts while the text service stays away; the
/// dossier then says so. Otherwise the vetting fails, for an operator to start again.</param>
public sealed record AnalysisPolicy(bool StandIn);

/// <param name="Weight">0 or more; the score of a dossier is the mean weighted so.</param>
/// <param name="MinimumPosts">Below this the dimension is not scored.</param>
/// <param name="FullConfidencePosts">From this many posts on, confidence is 1; below it is in proportion.</param>
public sealed record DimensionPolicy(Dimension Dimension, double Weight, int MinimumPosts, int FullConfidencePosts);

/// <summary>What a finding of each severity takes from a dimension's 100 points.</summary>
public sealed record SeverityPoints(double Info, double Low, double Medium, double High, double Floor)
{
    public double For(Severity severity) => severity switch
    {
        Severity.Low => Low,
        Severity.Medium => Medium,
        Severity.High => High,
        Severity.Floor => Floor,
        _ => Info,
    };
}

/// <param name="MinimumJudgedWeight">0 to 1: the share of all weight that must be scored for a score of the whole;
/// without one, approval is never advised.</param>
/// <param name="MustBeJudged">Dimensions without whose score there is none of the whole.</param>
/// <param name="Findings">The most findings that are repeated among the reasons.</param>
public sealed record AdvicePolicy(
    double ApproveFrom,
    double DeclineBelow,
    double MinimumJudgedWeight,
    IReadOnlyList<Dimension> MustBeJudged,
    int Findings);

/// <summary>A rule's wording.</summary>
/// <param name="Confidence">0 to 1: how often the rule is right when it speaks.</param>
/// <param name="Sentence">With {names} where the figures go.</param>
/// <param name="References">A law, a standard, or where its formula comes from.</param>
/// <param name="Weight">Times the points of the rule's severity; 0 or more.</param>
/// <param name="Disabled">True when its findings are left out.</param>
/// <param name="Favourable">True when its findings, as long as they are information, speak for the creator.</param>
/// <param name="Explanation">What it looks at and why that matters; null only in policies stored before rules had
/// one.</param>
public sealed record Rule(
    string Id,
    Severity Severity,
    double Confidence,
    LocalizedText Title,
    LocalizedText Sentence,
    IReadOnlyList<LocalizedText> Harmless,
    IReadOnlyList<string>? References = null,
    double Weight = 1,
    bool Disabled = false,
    bool Favourable = false,
    LocalizedText? Explanation = null);
