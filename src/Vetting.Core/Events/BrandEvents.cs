using Microsoft.Extensions.Logging;
using Vetting.Core.Brands;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Events;

/// <summary>Keeps what happened for the brands whose own systems want to know, and has it told.</summary>
public sealed partial class BrandEvents(
    IBrandDirectory brands, IEventLog events, IFlows flows, TimeProvider time, ILogger<BrandEvents> logger)
{
    /// <summary>The orchestration that delivers one; it takes an <see cref="EventKey"/>.</summary>
    public const string Delivery = "DeliverEvent";

    /// <summary>Long enough for whoever raised it to start its delivery.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private const int PageSize = 200;

    /// <summary>Nothing for a brand without a webhook. Safe to repeat: an event of a vetting's round is one.</summary>
    /// <param name="at">When it happened; null for now.</param>
    /// <param name="number">Which outcome it is of those that were told of the vetting, or which look; 1 for the first.</param>
    /// <returns>Null for a brand without a webhook.</returns>
    public async Task<BrandEvent?> RaiseAsync(
        VettingSummary vetting, EventType type, EventFacts facts, CancellationToken cancellation, DateTimeOffset? at = null,
        int number = 1)
    {
        if (brands.Find(vetting.Brand)?.Outcome is null)
            return null;
        var standing = await events.AddAsync(
            new BrandEvent(IdOf(vetting, type, number), vetting.Brand, vetting.Id, type, at ?? time.GetUtcNow(), facts), cancellation);
        // How it ended, the vetting's own orchestration tells.
        if (!type.IsOutcome() && standing.Status == DeliveryStatus.Waiting)
            await TryStartAsync(standing);
        return standing;
    }

    /// <summary>An operator stopped it, unless it had ended before.</summary>
    /// <param name="vetting">As it stands then; null where there is no row.</param>
    public Task RaiseStoppedAsync(VettingSummary? vetting, CancellationToken cancellation) =>
        vetting is { Stage: VettingStage.Failed } stopped
            ? RaiseAsync(stopped, EventType.Terminated, new EventFacts(Problem: stopped.Problem), cancellation)
            : Task.CompletedTask;

    /// <summary>Starts deliveries that nobody started, or that the engine lost.</summary>
    /// <returns>How many.</returns>
    public async Task<int> StartWaitingAsync(CancellationToken cancellation)
    {
        var (started, continuation) = (0, (string?)null);
        do
        {
            var page = await events.ListWaitingAsync(PageSize, continuation, cancellation);
            foreach (var waiting in page.Items.Where(IsDue))
            {
                if (await IsLeftAsync(waiting, cancellation))
                    started += await TryStartAsync(waiting) ? 1 : 0;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return started;
    }

    /// <summary>Of everything that can have been said of the vetting until now.</summary>
    /// <param name="looks">How many there were at the creator once approved.</param>
    internal static IEnumerable<string> IdsOf(VettingSummary vetting, int looks) =>
        (from type in Enum.GetValues<EventType>()
         from number in Enumerable.Range(
             1, type.IsOfWatch() ? looks + 1 : Math.Max(vetting.Round, vetting.Log?.Length ?? 1))
         select IdOf(vetting with { Round = number }, type, number)).Distinct();

    private bool IsDue(BrandEvent waiting) => waiting.Status == DeliveryStatus.Waiting
        && brands.Find(waiting.Brand)?.Outcome is not null
        && time.GetUtcNow() - (waiting.Last?.At ?? waiting.At) > Grace;

    /// <summary>True where nobody is at it; how it ended, the vetting's own orchestration tells for as long as there is one.</summary>
    private async Task<bool> IsLeftAsync(BrandEvent waiting, CancellationToken cancellation) =>
        await IsIdleAsync(waiting.Id, cancellation)
        && (!waiting.Type.IsOutcome() || await IsIdleAsync(waiting.VettingId, cancellation));

    private async Task<bool> IsIdleAsync(string flow, CancellationToken cancellation) =>
        await flows.FindAsync(flow, cancellation) is null or { Finished: true };

    /// <summary>What stands in the table is told later where the engine is away.</summary>
    private async Task<bool> TryStartAsync(BrandEvent waiting)
    {
        try
        {
            return await flows.StartAsync(Delivery, waiting.Id, waiting.Key, cancellation: CancellationToken.None);
        }
        catch (Exception away)
        {
            NotStarted(logger, waiting.Id, away.GetType().Name);
            return false;
        }
    }

    /// <summary>How a vetting ends has one id, whichever way it does: until it is opened again it ends once.</summary>
    private static string IdOf(VettingSummary vetting, EventType type, int number) => type switch
    {
        _ when type.IsOutcome() => $"{vetting.Id}-outcome{(number > 1 ? $"-{number}" : "")}",
        EventType.WatchChanged => $"{vetting.Id}-watch-{number}",
        EventType.WatchEnded => $"{vetting.Id}-watch-ended-{number}",
        EventType.Received => $"{vetting.Id}-received",
        _ => $"{vetting.Id}-{type.ToString().ToLowerInvariant()}" + (vetting.Round > 1 ? $"-{vetting.Round}" : ""),
    };

    [LoggerMessage(1, LogLevel.Warning, "The delivery of the event {EventId} was not started yet: {ErrorType}")]
    private static partial void NotStarted(ILogger logger, string eventId, string errorType);
}
