using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Vetting.Core.Telemetry;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>
/// How many submissions are written to the storage at the same time: more at once take longer and fail together. Each brand
/// has a queue of its own, so that one's flood is not another's wait.
/// </summary>
internal sealed class SubmissionQueue(IOptions<LimitOptions> options, VettingMetrics? metrics = null) : IDisposable
{
    /// <summary>When to come again.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> _brands = PartitionedRateLimiter.Create<string, string>(brand =>
        RateLimitPartition.GetConcurrencyLimiter(brand, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.SubmissionsAtOnce,
            QueueLimit = options.Value.SubmissionsWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <returns>Null when too many wait; else what to dispose when it is done.</returns>
    public async Task<IDisposable?> EnterAsync(string brand, CancellationToken cancellation)
    {
        var lease = await _brands.AcquireAsync(brand, cancellationToken: cancellation);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        metrics?.Limited("submission", "brand");
        return null;
    }

    public void Dispose() => _brands.Dispose();
}
