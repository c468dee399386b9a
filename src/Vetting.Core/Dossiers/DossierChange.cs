using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Dossiers;

/// <param name="Because">The first reason for the recommendation under the second policy.</param>
/// <param name="Dimensions">Those whose score changes.</param>
/// <param name="Findings">Rules whose findings come, go, or change their severity or points.</param>
public sealed record DossierChange(
    string VettingId,
    string Creator,
    Change<Recommendation> Recommendation,
    Change<double?> Score,
    LocalizedText Because,
    IReadOnlyList<DimensionChange> Dimensions,
    IReadOnlyList<FindingChange> Findings)
{
    public bool Flips => Recommendation.Before != Recommendation.After;

    public bool Any => Flips || Score.Before != Score.After || Dimensions.Count > 0 || Findings.Count > 0;
}

public sealed record Change<T>(T Before, T After);

/// <param name="Score">0 to 100; null where it could not be judged.</param>
public sealed record DimensionChange(Dimension Dimension, Change<double?> Score);

/// <param name="Severity">The worst of the rule's findings; null where there is none.</param>
/// <param name="Points">What the rule's findings take in all.</param>
public sealed record FindingChange(string Rule, Change<Severity?> Severity, Change<double> Points, LocalizedText Sentence);
