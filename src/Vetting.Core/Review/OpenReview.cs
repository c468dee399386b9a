using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>Puts the dossier into the brand's list, where it waits for a person.</summary>
public sealed class OpenReview(IVettingStore vettings, IDecisionLog log) : IActivity<ReviewToOpen, ReviewOpening>
{
    public async Task<ReviewOpening> RunAsync(ReviewToOpen input, CancellationToken cancellation)
    {
        var vetting = await vettings.GetAsync(input.VettingId, cancellation);
        await vettings.SaveAsync(vetting with
        {
            Stage = VettingStage.InReview,
            Dossier = input.Dossier.Dossier,
            Recommendation = input.Dossier.Recommendation,
            Score = input.Dossier.Score,
            Problem = null,
        }, cancellation);
        // Without an earlier dossier there was no link, and so no decision.
        return new ReviewOpening(
            vetting.Dossier is not null && (await log.ReadAsync(input.VettingId, cancellation)).Count > 0);
    }
}
