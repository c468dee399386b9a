using Microsoft.Extensions.Options;
using Vetting.Core.History;

namespace Vetting.Sources.YouTube;

/// <summary>
/// Units spent today by every vetting of this process: one for each list call, counted anew at midnight Pacific time,
/// https://developers.google.com/youtube/v3/getting-started#quota. Other processes with the same key are seen only
/// where the API says that the quota is used up.
/// </summary>
internal sealed class YouTubeQuota(IOptions<YouTubeOptions> options, TimeProvider time)
{
    private static readonly TimeZoneInfo Pacific =
        TimeZoneInfo.TryFindSystemTimeZoneById("America/Los_Angeles", out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("Pacific", TimeSpan.FromHours(-8), null, null);

    private readonly Lock _lock = new();
    private DateTime _day;
    private int _spent;

    /// <exception cref="HistoryUnavailableException">QuotaUsed: nothing is left for today.</exception>
    public void Spend()
    {
        lock (_lock)
        {
            Renew();
            if (_spent >= options.Value.DailyUnits)
            {
                throw new HistoryUnavailableException(
                    UnavailableReason.QuotaUsed, "YouTube's units for today are spent.");
            }

            _spent++;
        }
    }

    /// <summary>Spends all that is left: the API says that the day's quota is used up.</summary>
    public void Exhaust()
    {
        lock (_lock)
        {
            Renew();
            _spent = options.Value.DailyUnits;
        }
    }

    private void Renew()
    {
        var today = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Pacific).Date;
        if (today == _day)
            return;
        (_day, _spent) = (today, 0);
    }
}
