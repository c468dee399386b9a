using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Web.Security;

namespace Vetting.Web.Door;

/// <summary>How often accounts are looked at for people nobody knows yet: by address, and for each platform a day, so that what
/// its quota grants is left for vettings.</summary>
internal sealed class CheckLimits(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, options.Value.ChecksByAddress),
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    private readonly PartitionedRateLimiter<string> _platforms = PartitionedRateLimiter.Create<string, string>(platform =>
        RateLimitPartition.GetFixedWindowLimiter(platform, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, options.Value.ChecksADay),
            Window = TimeSpan.FromDays(1),
            QueueLimit = 0,
        }));

    /// <returns>False when there were too many, or the operator wants none.</returns>
    public bool TryTake(HttpContext http, string platform)
    {
        if (options.Value is { ChecksADay: 0 } or { ChecksByAddress: 0 })
            return false;
        using var address = _addresses.AttemptAcquire(AttemptLimits.AddressOf(http));
        if (!address.IsAcquired)
            return false;
        // Whatever is typed as a platform makes no partition of its own.
        using var lease = _platforms.AttemptAcquire(platform.Length <= 30 && IsKnown(platform) ? platform : "other");
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _platforms.Dispose();
    }

    private static bool IsKnown(string platform) => Core.Creators.Platforms.Title(platform) != platform
        || platform == Core.Creators.Platforms.Feed;
}
