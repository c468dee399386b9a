
namespace Vetting.Core.Policies;

/// <param name="MinimumJudgedWeight">0 to 1: the share of all weight that must be scored for a score of the whole;
/// without one, approval is never advised.</param>
/// <param name="MustBeJudged">Dimensions without whose score there is none of the whole.</param>
/// <param name="Findings">The most findings that are repeated among the reasons.</param>
/// <param name="NotEnoughFrom">Dimensions with weight that were not judged, from which nothing is advised.</param>
/// <param name="Guards">What cannot be bought back by the other dimensions; null for none.</param>
public sealed record AdvicePolicy(
    double ApproveFrom,
    double DeclineBelow,
    double MinimumJudgedWeight,
    IReadOnlyList<Dimension> MustBeJudged,
    int Findings,
    int NotEnoughFrom = 3,
    IReadOnlyList<Guard>? Guards = null);

/// <summary>The score of the whole is at most the dimension's own and so many points more.</summary>
/// <param name="Lead">0 to 100.</param>
public sealed record Guard(Dimension Dimension, double Lead);
