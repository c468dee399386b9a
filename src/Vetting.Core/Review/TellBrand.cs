using Vetting.Core.Brands;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Sends the outcome to the brand's own system, where it has one.</summary>
public sealed class TellBrand(
    IBrandDirectory brands, IVettingStore vettings, IDecisionLog log, IOutcomeSender sender, TimeProvider time)
    : IActivity<OutcomeToTell, Done>
{
    public static Step<OutcomeToTell, Done> Step { get; } = Step<OutcomeToTell, Done>.By<TellBrand>(Retries.Patient);

    public async Task<Done> RunAsync(OutcomeToTell input, CancellationToken cancellation)
    {
        if (brands.Find(input.Order.Brand)?.Outcome is not { } webhook)
            return Done.Value;
        // The vetting may have been started again after the brand was told.
        if ((await vettings.GetAsync(input.Order.VettingId, cancellation)).BrandToldAt is not null)
            return Done.Value;
        var rows = await log.ReadAsync(input.Order.VettingId, cancellation);
        var closing = rows.Counting()!;
        var outcomes = rows.Outcomes();
        var decision = closing as Closing.Decided;
        var message = new OutcomeMessage(
            $"{input.Order.VettingId}-outcome{(outcomes > 1 ? $"-{outcomes}" : "")}", "vetting.concluded", closing.At,
            new OutcomeData(
                input.Order.VettingId, input.Order.BriefId, input.Outcome, decision?.By, decision?.Reason,
                input.Dossier?.Dossier.Sha256, input.Dossier?.Score, rows[^1].Head));
        await sender.SendAsync(webhook, message, cancellation);
        await vettings.ChangeAsync(
            input.Order.VettingId, vetting => vetting with { BrandToldAt = time.GetUtcNow() }, CancellationToken.None);
        return Done.Value;
    }
}
