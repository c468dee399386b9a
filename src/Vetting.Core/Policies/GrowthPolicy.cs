namespace Vetting.Core.Policies;

/// <param name="MinimumDays">Daily changes needed to know what is usual.</param>
/// <param name="Z">Robust score from which a day stands out; 3.5 after Iglewicz and Hoaglin 1993.</param>
/// <param name="Share">Of the followers of that day, below which a change is too small to tell.</param>
/// <param name="Window">Days before, that day included, in which a post may explain it.</param>
/// <param name="ViralFactor">Times the median reactions that make a post viral.</param>
/// <param name="Giveaway">Words of a giveaway.</param>
/// <param name="MinimumChange">Followers, below which a change is too small to tell whatever its share.</param>
public sealed record GrowthPolicy(
    int MinimumDays, double Z, double Share, int Window, double ViralFactor, TermLists Giveaway,
    long MinimumChange = 0);
