namespace Vetting.Core.History;

/// <summary>Quotas of one process alone, as the command line has them.</summary>
public sealed class LocalQuotas : IQuotaLedger
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, QuotaUse> _uses = new(StringComparer.Ordinal);

    public Task<int> TakeAsync(QuotaPeriod period, int wanted, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var spent = _uses.GetValueOrDefault(period.Platform)?.SpentOf(period) ?? 0;
            var taken = (int)Math.Clamp(period.Budget - spent, 0, wanted);
            _uses[period.Platform] = QuotaUse.Of(period, spent + taken);
            return Task.FromResult(taken);
        }
    }

    public Task SetAsync(QuotaPeriod period, long spent, CancellationToken cancellation)
    {
        lock (_lock)
            _uses[period.Platform] = QuotaUse.Of(period, spent);
        return Task.CompletedTask;
    }

    public Task<QuotaUse?> FindAsync(string platform, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_uses.GetValueOrDefault(platform));
    }

    public Task<IReadOnlyList<QuotaUse>> ListAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<QuotaUse>>([.. _uses.Values]);
    }
}
