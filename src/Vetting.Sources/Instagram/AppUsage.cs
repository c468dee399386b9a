using System.Text.Json;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Instagram;

/// <summary>
/// How much of a rolling hour's calls the app has used up, as every answer says it, for every vetting:
/// https://developers.facebook.com/docs/graph-api/overview/rate-limiting. What one process is told the others read from
/// the shared ledger.
/// </summary>
/// <param name="platform">Under which the others find it.</param>
internal sealed class AppUsage(IQuotaLedger ledger, TimeProvider time, string platform = Platforms.Instagram)
{
    private const int Slow = 80;
    private const int Full = 100;

    /// <summary>Smaller changes are told to nobody until a minute is over.</summary>
    private const int Step = 5;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Said _known = new(0, default);
    private Said _told = new(0, default);
    private DateTimeOffset _lookedAt;

    /// <summary>Waits a little where much is used up.</summary>
    /// <exception cref="HistoryUnavailableException">QuotaUsed: all is used up.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        var percent = await CurrentAsync(cancellation);
        if (percent >= Full)
            throw Used();
        if (percent >= Slow)
            await Task.Delay(Pause, time, cancellation);
    }

    /// <summary>Takes X-App-Usage, where the answer has it.</summary>
    public async Task ReadAsync(Fetched answer, CancellationToken cancellation)
    {
        if (Percent(answer.Header("X-App-Usage")) is { } percent)
            await SetAsync(percent, cancellation);
    }

    /// <summary>The API says that it is asked too much.</summary>
    public async Task<HistoryUnavailableException> ExhaustAsync(CancellationToken cancellation)
    {
        await SetAsync(Full, cancellation);
        return Used();
    }

    private static HistoryUnavailableException Used() =>
        new(UnavailableReason.QuotaUsed, "The platform's calls for this hour are used up.");

    private async Task<int> CurrentAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (LooksAgain(now) && await ledger.FindAsync(platform, cancellation) is { } shared)
        {
            lock (_lock)
            {
                if (shared.ResetsAt - Window > _known.At)
                    _known = new((int)shared.Spent, shared.ResetsAt - Window);
            }
        }

        lock (_lock)
            return now - _known.At < Window ? _known.Percent : 0;
    }

    /// <summary>Once a minute, where no answer says it.</summary>
    private bool LooksAgain(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (now - _known.At < Fresh || now - _lookedAt < Fresh)
                return false;
            _lookedAt = now;
            return true;
        }
    }

    private async Task SetAsync(int percent, CancellationToken cancellation)
    {
        var now = new Said(percent, time.GetUtcNow());
        lock (_lock)
        {
            _known = now;
            if (percent < Slow && Math.Abs(percent - _told.Percent) < Step && now.At - _told.At < Fresh)
                return;
            _told = now;
        }

        await ledger.SetAsync(
            new(platform, QuotaUnit.Percent, Full, now.At + Window), percent, cancellation);
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

    private readonly record struct Said(int Percent, DateTimeOffset At);
}
