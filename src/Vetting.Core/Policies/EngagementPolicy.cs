namespace Vetting.Core.Policies;

/// <param name="MinimumFollowers">Below this a rate says nothing.</param>
/// <param name="FarBelowFactor">Times the band's lower edge.</param>
/// <param name="FarAboveFactor">Times the band's upper edge.</param>
/// <param name="UnevenFrom">Robust coefficient of variation (1.4826 MAD / median) from which posts differ
/// widely.</param>
/// <param name="UniformBelow">The same, below which posts are strikingly alike.</param>
/// <param name="MinimumSponsored">Posts needed on either side to compare sponsored with organic.</param>
/// <param name="SponsoredWeakerFactor">Sponsored median over organic median, below which the gap is told.</param>
/// <param name="TrendZ">Of the Mann-Kendall test, from which a trend is told; 1.96 for 95 %.</param>
/// <param name="TrendShare">Change a quarter over the median, from which a trend is told.</param>
/// <param name="SponsoredStrongerFactor">Sponsored median over organic median, above which the gap is told; null where it
/// is not.</param>
public sealed record EngagementPolicy(
    long MinimumFollowers,
    double FarBelowFactor,
    double FarAboveFactor,
    double UnevenFrom,
    double UniformBelow,
    int MinimumSponsored,
    double SponsoredWeakerFactor,
    double TrendZ,
    double TrendShare,
    double? SponsoredStrongerFactor = null);
