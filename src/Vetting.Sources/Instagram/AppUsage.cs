using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Instagram;

/// <summary>
/// How much of a rolling hour's calls the app has used up, as every answer says it, for every vetting of this process:
/// https://developers.facebook.com/docs/graph-api/overview/rate-limiting.
/// </summary>
internal sealed class AppUsage(TimeProvider time)
{
    private const int Slow = 80;
    private const int Full = 100;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private int _percent;
    private DateTimeOffset _saidAt;

    /// <summary>Waits a little where much is used up.</summary>
    /// <exception cref="HistoryUnavailableException">QuotaUsed: all is used up.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        var percent = Current();
        if (percent >= Full)
            throw Used();
        if (percent >= Slow)
            await Task.Delay(Pause, time, cancellation);
    }

    /// <summary>Takes X-App-Usage, where the answer has it.</summary>
    public void Read(Fetched answer)
    {
        if (Percent(answer.Header("X-App-Usage")) is { } percent)
            Set(percent);
    }

    /// <summary>The API says that it is asked too much.</summary>
    public HistoryUnavailableException Exhaust()
    {
        Set(Full);
        return Used();
    }

    private static HistoryUnavailableException Used() =>
        new(UnavailableReason.QuotaUsed, "The platform's calls for this hour are used up.");

    private int Current()
    {
        lock (_lock)
            return time.GetUtcNow() - _saidAt < Window ? _percent : 0;
    }

    private void Set(int percent)
    {
        lock (_lock)
            (_percent, _saidAt) = (percent, time.GetUtcNow());
    }

    private static int? Percent(string? header)
    {
        try
        {
            return header is null ? null : JsonSerializer.Deserialize<Dictionary<string, double>>(header)?.Values
                .Select(value => (int)Math.Clamp(value, 0, Full)).DefaultIfEmpty().Max();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
