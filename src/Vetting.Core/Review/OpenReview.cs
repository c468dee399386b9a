using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Puts the dossier into the brand's list, where it waits for a person.</summary>
public sealed class OpenReview(IVettingStore vettings, IContentStore content, IDecisionLog log, TimeProvider time)
    : IActivity<ReviewToOpen, ReviewOpening>
{
    public static Step<ReviewToOpen, ReviewOpening> Step { get; } = Step<ReviewToOpen, ReviewOpening>.By<OpenReview>();

    /// <exception cref="PermanentFailureException">The vetting was stopped meanwhile.</exception>
    public async Task<ReviewOpening> RunAsync(ReviewToOpen input, CancellationToken cancellation)
    {
        var before = await vettings.GetAsync(input.VettingId, cancellation);
        if (before.Stage == VettingStage.Failed)
            throw Stopped();
        if ((await log.ReadAsync(input.VettingId, cancellation)).Count > 0)
            return new ReviewOpening(AlreadyClosed: true, before.Round, before.InvitedAt ?? time.GetUtcNow());
        var facts = before.Dossier == input.Dossier.Dossier && before.Facts is { } known
            ? known
            : DossierFacts.Of(await content.GetJsonAsync<Dossier>(input.Dossier.Dossier, cancellation));
        var row = await vettings.ChangeAsync(input.VettingId, row => row.Stage == VettingStage.Failed ? row : row with
        {
            Stage = VettingStage.InReview,
            Dossier = input.Dossier.Dossier,
            Recommendation = input.Dossier.Recommendation,
            Score = input.Dossier.Score,
            Facts = facts,
            // The time table of a review that was open before goes on.
            InvitedAt = row.InvitedAt ?? time.GetUtcNow(),
            Problem = null,
            Unread = null,
        }, cancellation);
        return row.Stage == VettingStage.Failed
            ? throw Stopped()
            : new ReviewOpening(AlreadyClosed: false, row.Round, row.InvitedAt!.Value);
    }

    private static PermanentFailureException Stopped() => new("The vetting was stopped.");
}

public sealed record ReviewToOpen(string VettingId, CompiledDossier Dossier);

/// <param name="AlreadyClosed">True when a decision stands from an earlier run of the same vetting.</param>
/// <param name="Round">Which run of the vetting this is, 1 for the first.</param>
/// <param name="InvitedAt">What the review's time table counts from.</param>
public sealed record ReviewOpening(bool AlreadyClosed, int Round, DateTimeOffset InvitedAt);
