namespace Vetting.Core.History;

/// <param name="Platform">As in <see cref="Creators.Platforms"/>.</param>
/// <param name="Budget">1 or more; 100 of what is told in percent.</param>
/// <param name="ResetsAt">When it is counted anew; tells one period from another.</param>
public sealed record QuotaPeriod(string Platform, QuotaUnit Unit, long Budget, DateTimeOffset ResetsAt);

/// <param name="Spent">Units that processes took for themselves count as spent.</param>
public sealed record QuotaUse(string Platform, QuotaUnit Unit, long Spent, long Budget, DateTimeOffset ResetsAt)
{
    public static QuotaUse Of(QuotaPeriod period, long spent) =>
        new(period.Platform, period.Unit, Math.Clamp(spent, 0, period.Budget), period.Budget, period.ResetsAt);

    /// <summary>What is spent of the period: nothing where this is of another one.</summary>
    public long SpentOf(QuotaPeriod period) => ResetsAt == period.ResetsAt ? Spent : 0;
}

public enum QuotaUnit
{
    /// <summary>As the platform counts its calls.</summary>
    Units,
    Percent,
}
