using Vetting.Core.Brands;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Sends a brand's event, with what people are called and said, and keeps what came of it.</summary>
public sealed class EventSending(
    IBrandDirectory brands, IEventLog events, IVettingStore vettings, IDecisionLog log, IEventSender sender, TimeProvider time)
{
    // How it ended is told all the same, without saying of whom.
    private static readonly DeliveryAnswer Erased = new(null, "The vetting is no longer kept.", IsFinal: true);

    /// <summary>One attempt.</summary>
    /// <param name="again">True to send what was delivered before, too.</param>
    /// <param name="unnamed">True to say nothing of whom it is about, as of a creator who was erased.</param>
    /// <returns>Null where there was nothing to do, or nobody to tell.</returns>
    public async Task<DeliveryAnswer?> SendAsync(
        EventKey key, bool again, CancellationToken cancellation, bool unnamed = false)
    {
        if (await events.FindAsync(key, cancellation) is not { } happened
            || happened.Status == DeliveryStatus.Delivered && !again
            || brands.Find(key.Brand)?.Outcome is not { } webhook)
        {
            return null;
        }

        var vetting = await vettings.FindAsync(happened.VettingId, cancellation);
        if (unnamed && vetting is not null)
            vetting = vetting with { CreatorName = "", Reference = null };
        var answer = vetting is not null && (vetting.Erasure is null || happened.Type.IsOutcome())
            ? await sender.SendAsync(webhook, await MessageAsync(happened, vetting, cancellation), cancellation)
            : Erased;
        // It was told, whatever becomes of this host now.
        await events.UpdateAsync(
            key, before => before.After(answer, time.GetUtcNow(), Retries.Patient.MaxNumberOfAttempts), CancellationToken.None);
        if (answer.IsTaken && happened.Type.IsOutcome())
        {
            await vettings.UpdateAsync(
                happened.VettingId, row => row with { BrandToldAt = row.BrandToldAt ?? time.GetUtcNow() }, CancellationToken.None);
        }

        return answer;
    }

    private async Task<EventMessage> MessageAsync(
        BrandEvent happened, VettingSummary vetting, CancellationToken cancellation)
    {
        var facts = happened.Facts;
        var data = new EventData(
            vetting.Id, vetting.BriefId, vetting.Reference,
            vetting.CreatorName is { Length: > 0 } name ? name : null, facts.Outcome,
            DossierSha256: facts.DossierSha256, Recommendation: facts.Recommendation, Score: facts.Score,
            Unread: facts.Unread, Problem: facts.Problem, Look: facts.Look, Changes: facts.Changes, Ending: facts.Ending);
        if (happened.Type.IsOutcome())
        {
            var rows = await log.ReadAsync(vetting.Id, cancellation);
            // Another one may stand by now.
            var decision = rows.Select(row => row.Closing).OfType<Closing.Decided>()
                .LastOrDefault(closing => closing.At == happened.At);
            data = data with
            {
                By = decision?.By, Reason = decision?.Words, Log = rows.LastOrDefault()?.Head, Corrects = decision?.Corrects,
            };
        }

        return new EventMessage(happened.Id, happened.Type.Name(), happened.At, data);
    }
}
