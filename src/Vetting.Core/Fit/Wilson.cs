namespace Vetting.Core.Fit;

/// <summary>Wilson score interval of a share (Wilson 1927): sound for small numbers and for shares near 0 and
/// 1.</summary>
/// <param name="Low">0 to 1.</param>
/// <param name="High">0 to 1.</param>
internal readonly record struct Wilson(double Low, double High)
{
    /// <param name="z">1.96 for 95 %.</param>
    public static Wilson Of(int hits, int of, double z)
    {
        if (of == 0)
            return new Wilson(0, 1);
        double n = of, share = hits / n, square = z * z;
        var centre = share + square / (2 * n);
        var half = z * Math.Sqrt(share * (1 - share) / n + square / (4 * n * n));
        return new Wilson(
            Math.Clamp((centre - half) / (1 + square / n), 0, 1),
            Math.Clamp((centre + half) / (1 + square / n), 0, 1));
    }
}
