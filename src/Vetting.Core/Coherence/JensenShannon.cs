
namespace Vetting.Core.Coherence;

/// <summary>How far two distributions lie apart.</summary>
internal static class JensenShannon
{
    /// <summary>
    /// The square root of the Jensen-Shannon divergence to base 2 (Lin 1991), a metric from 0, alike, to 1, without
    /// anything in common (Endres and Schindelin 2003).
    /// </summary>
    /// <param name="left">Weights of 0 or more, not all 0; they are brought to a sum of 1.</param>
    /// <param name="right">As many, of the same things in the same order.</param>
    public static double Distance(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        double leftSum = left.Sum(), rightSum = right.Sum(), divergence = 0;
        for (var index = 0; index < left.Count; index++)
        {
            var (p, q) = (left[index] / leftSum, right[index] / rightSum);
            var middle = (p + q) / 2;
            divergence += (Term(p, middle) + Term(q, middle)) / 2;
        }

        return Math.Sqrt(Math.Clamp(divergence, 0, 1));
    }

    private static double Term(double share, double middle) => share > 0 ? share * Math.Log2(share / middle) : 0;
}
