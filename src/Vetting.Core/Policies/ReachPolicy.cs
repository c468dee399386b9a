namespace Vetting.Core.Policies;

/// <param name="StatedConfidence">0 to 1: confidence in a number of followers that only the creator gives.</param>
/// <param name="OverstatedFactor">Stated over the platform's own number, from which the difference is told.</param>
public sealed record ReachPolicy(double StatedConfidence, double OverstatedFactor);
