using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Vetting.Core.Telemetry;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>
/// The memory that submissions take while they are read and wait: a body is read only once there is room for all of it.
/// One brand has half of it at most, so that another's always find some.
/// </summary>
internal sealed class SubmissionRoom : IDisposable
{
    private const int Unit = 1024;

    private readonly PartitionedRateLimiter<string> _room;
    private readonly VettingMetrics? _metrics;

    public SubmissionRoom(IOptions<LimitOptions> options, VettingMetrics? metrics = null)
    {
        _metrics = metrics;
        _room = PartitionedRateLimiter.CreateChained(
            Limiter(brand => brand, options.Value.SubmissionBytes / 2), Limiter(_ => "all", options.Value.SubmissionBytes));
    }

    /// <param name="bytes">Of the body.</param>
    /// <returns>Null when there is no room; else what to dispose when the body is no longer needed.</returns>
    public IDisposable? TryTake(string brand, long bytes)
    {
        var lease = _room.AttemptAcquire(brand, (int)(bytes / Unit) + 1);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        _metrics?.Limited("submission", "memory");
        return null;
    }

    public void Dispose() => _room.Dispose();

    private static PartitionedRateLimiter<string> Limiter(Func<string, string> partition, int bytes) =>
        PartitionedRateLimiter.Create<string, string>(brand => RateLimitPartition.GetConcurrencyLimiter(
            partition(brand), _ => new ConcurrencyLimiterOptions { PermitLimit = bytes / Unit, QueueLimit = 0 }));
}
