
namespace Vetting.Core.Policies;

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
