using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>Puts the dossier into the brand's list, where it waits for a person.</summary>
public sealed class OpenReview(IVettingStore vettings, IDecisionLog log) : IActivity<ReviewToOpen, ReviewOpening>
{
    public async Task<ReviewOpening> RunAsync(ReviewToOpen input, CancellationToken cancellation)
    {
        var opened = false;
        var vetting = await vettings.ChangeAsync(input.VettingId, row =>
        {
            opened = row.Dossier is not null;
            return row with
            {
                Stage = VettingStage.InReview,
                Dossier = input.Dossier.Dossier,
                Recommendation = input.Dossier.Recommendation,
                Score = input.Dossier.Score,
                Problem = null,
            };
        }, cancellation);
        // Without an earlier dossier there was no link, and so no decision.
        var closed = opened && (await log.ReadAsync(input.VettingId, cancellation)).Count > 0;
        return new ReviewOpening(closed, vetting.Round);
    }
}
