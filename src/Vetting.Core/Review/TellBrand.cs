using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Sends the outcome to the brand's own system, where it has one.</summary>
public sealed class TellBrand(IVettingStore vettings, IDecisionLog log, BrandEvents events, EventSending sending)
    : IActivity<OutcomeToTell, Done>
{
    public static Step<OutcomeToTell, Done> Step { get; } = Step<OutcomeToTell, Done>.By<TellBrand>(Retries.Patient);

    public async Task<Done> RunAsync(OutcomeToTell input, CancellationToken cancellation)
    {
        var vetting = await vettings.GetAsync(input.Order.VettingId, cancellation);
        var rows = await log.ReadAsync(vetting.Id, cancellation);
        var closing = rows.Counting()!;
        // The vetting may have been started again after the brand was told, or since corrected.
        if (vetting.BrandToldAt >= closing.At)
            return Done.Value;
        var facts = new EventFacts(input.Outcome, input.Dossier?.Dossier.Sha256, Score: input.Dossier?.Score);
        if (await events.RaiseAsync(vetting, TypeOf(closing), facts, cancellation, closing.At, rows.Outcomes()) is { } happened)
            (await sending.SendAsync(happened.Key, again: false, cancellation, input.Unnamed))?.Expect();
        return Done.Value;
    }

    private static EventType TypeOf(Closing closing) => closing switch
    {
        Closing.Decided => EventType.Decided,
        Closing.Expired => EventType.Expired,
        _ => EventType.Withdrawn,
    };
}
