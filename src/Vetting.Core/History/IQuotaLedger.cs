namespace Vetting.Core.History;

/// <summary>What platforms let be asked of them, and what of it is used up: shared by every vetting and process.</summary>
public interface IQuotaLedger
{
    /// <summary>Takes so many units of the period, or what is left of it.</summary>
    /// <param name="wanted">1 or more.</param>
    /// <returns>How many were taken; 0 when none is left.</returns>
    Task<int> TakeAsync(QuotaPeriod period, int wanted, CancellationToken cancellation);

    /// <summary>Notes what the platform itself says is used up.</summary>
    Task SetAsync(QuotaPeriod period, long spent, CancellationToken cancellation);

    /// <summary>The newest period; null of a platform that nothing was taken of.</summary>
    Task<QuotaUse?> FindAsync(string platform, CancellationToken cancellation);

    /// <summary>By platform; the newest period of each.</summary>
    Task<IReadOnlyList<QuotaUse>> ListAsync(CancellationToken cancellation);
}
