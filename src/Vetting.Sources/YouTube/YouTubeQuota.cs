using Microsoft.Extensions.Options;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.YouTube;

/// <summary>
/// Units spent today: one for each list call, counted anew at midnight Pacific time,
/// https://developers.google.com/youtube/v3/getting-started#quota. Taken from the shared ledger a handful at a time; what
/// a process has left when it ends is lost to the day.
/// </summary>
internal sealed class YouTubeQuota(IQuotaLedger ledger, IOptions<YouTubeOptions> options, TimeProvider time)
    : IDisposable
{
    private const int MostAtOnce = 50;

    private static readonly TimeZoneInfo Pacific =
        TimeZoneInfo.TryFindSystemTimeZoneById("America/Los_Angeles", out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("Pacific", TimeSpan.FromHours(-8), null, null);

    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _until;
    private int _mine;

    /// <exception cref="HistoryUnavailableException">QuotaUsed: nothing is left for today.</exception>
    public async Task SpendAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var period = Period();
            if (_until != period.ResetsAt)
                (_until, _mine) = (period.ResetsAt, 0);
            if (_mine == 0)
                _mine = await ledger.TakeAsync(period, AtOnce(period), cancellation);
            if (_mine == 0)
            {
                throw new HistoryUnavailableException(
                    UnavailableReason.QuotaUsed, "YouTube's units for today are spent.");
            }

            _mine--;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Spends all that is left: the API says that the day's quota is used up.</summary>
    public async Task ExhaustAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var period = Period();
            (_until, _mine) = (period.ResetsAt, 0);
            await ledger.SetAsync(period, period.Budget, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>So few that what several processes leave over does not matter.</summary>
    private static int AtOnce(QuotaPeriod period) => (int)Math.Clamp(period.Budget / 200, 1, MostAtOnce);

    private QuotaPeriod Period()
    {
        var tomorrow = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Pacific).Date.AddDays(1);
        return new(
            Platforms.YouTube, QuotaUnit.Units, options.Value.DailyUnits,
            new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(tomorrow, Pacific), TimeSpan.Zero));
    }
}
