using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vetting.Core.Content;
using Vetting.Core.Telemetry;

namespace Vetting.Web.Security;

/// <summary>
/// Counts what is wrong, a minute at a time: by the address it comes from, which then has to wait whatever it sends, and by
/// what it is wrong about, so that guesses from many addresses are told to wait while what is right still gets through.
/// </summary>
internal sealed partial class AttemptLimits : IDisposable
{
    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(AttemptKind Kind, string Who)> _addresses;
    private readonly PartitionedRateLimiter<(AttemptKind Kind, string Who)> _keys;
    private readonly VettingMetrics? _metrics;
    private readonly ILogger<AttemptLimits> _logger;

    public AttemptLimits(IOptions<LimitOptions> options, ILogger<AttemptLimits> logger, VettingMetrics? metrics = null)
    {
        (_logger, _metrics) = (logger, metrics);
        _addresses = Limiter(options.Value.WrongByAddress);
        _keys = Limiter(options.Value.WrongByKey);
    }

    /// <returns>How long the address has to wait before anything of the kind is looked at; null when it need not.</returns>
    public TimeSpan? Wait(AttemptKind kind, HttpContext http)
    {
        using var lease = _addresses.AttemptAcquire((kind, AddressOf(http)), permitCount: 0);
        if (lease.IsAcquired)
            return null;
        _metrics?.Limited(NameOf(kind), "address");
        return Window / Segments;
    }

    /// <summary>Counts something wrong.</summary>
    /// <param name="about">The brand, the key, the link; it is hashed, and goes nowhere.</param>
    /// <returns>How long to wait where that was one too many; null where it was not.</returns>
    public TimeSpan? Count(AttemptKind kind, HttpContext http, string about)
    {
        var address = Take(_addresses, kind, AddressOf(http), "address");
        var key = Take(_keys, kind, Sha256Hex.Of(about), "key");
        return address && key ? null : Window / Segments;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _keys.Dispose();
    }

    private bool Take(
        PartitionedRateLimiter<(AttemptKind Kind, string Who)> limiter, AttemptKind kind, string who, string by)
    {
        using var lease = limiter.AttemptAcquire((kind, who));
        if (!lease.IsAcquired)
            _metrics?.Limited(NameOf(kind), by);
        // Once for each time that somebody comes to the end of what they may, not for each attempt after.
        else if (limiter.GetStatistics((kind, who)) is { CurrentAvailablePermits: 0 })
            Exhausted(_logger, NameOf(kind), by);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<(AttemptKind Kind, string Who)> Limiter(int most) =>
        PartitionedRateLimiter.Create<(AttemptKind Kind, string Who), (AttemptKind, string)>(who =>
            RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most,
                Window = Window,
                SegmentsPerWindow = Segments,
                QueueLimit = 0,
            }));

    /// <summary>The network of a home or an office rather than one of its 2^64 addresses, where it is IPv6.</summary>
    internal static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        return Convert.ToHexStringLower(bytes.Length == 16 ? bytes[..8] : bytes);
    }

    private static string NameOf(AttemptKind kind) => kind switch
    {
        AttemptKind.Signature => "signature",
        AttemptKind.ApiKey => "apiKey",
        AttemptKind.Link => "link",
        AttemptKind.SignIn => "signIn",
        _ => "inbox",
    };

    [LoggerMessage(1, LogLevel.Warning,
        "So many attempts with a wrong {Kind} came by one {Scope} that further ones are told to wait, for up to a minute")]
    private static partial void Exhausted(ILogger logger, string kind, string scope);
}
