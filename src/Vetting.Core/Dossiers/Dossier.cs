using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Portraits;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;

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

    /// <summary>What the creator publishes, how often and for whom; null without posts, and in dossiers made before it was
    /// drawn.</summary>
    public Portrait? Portrait { get; init; }

    /// <summary>The posts that are quoted, with their counts; null where none is, and in dossiers made before they were
    /// kept.</summary>
    public IReadOnlyList<QuotedPost>? Quoted { get; init; }
}
