using Vetting.Core.Brands;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>Sends the outcome to the brand's own system, where it has one.</summary>
public sealed class TellBrand(IBrandDirectory brands, IDecisionLog log, IOutcomeSender sender)
    : IActivity<OutcomeToTell, Done>
{
    public async Task<Done> RunAsync(OutcomeToTell input, CancellationToken cancellation)
    {
        if (brands.Find(input.Order.Brand)?.Outcome is not { } webhook)
            return Done.Value;
        var closing = (await log.ReadAsync(input.Order.VettingId, cancellation))[0].Closing;
        var decision = closing as Closing.Decided;
        var message = new OutcomeMessage(
            $"{input.Order.VettingId}-outcome", "vetting.concluded", closing.At,
            new OutcomeData(
                input.Order.VettingId, input.Order.BriefId, input.Outcome, decision?.By, decision?.Reason,
                input.Dossier.Dossier.Sha256, input.Dossier.Score));
        await sender.SendAsync(webhook, message, cancellation);
        return Done.Value;
    }
}
