using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Where members decide, by who they are signed in as. Whoever may decide may decide every vetting of the brand,
/// whether or not its brief names them.</summary>
public sealed class DecisionDesk(IVettingStore vettings, DecisionTaking decisions)
{
    /// <summary>The form's field for the dossier that was read.</summary>
    public const string DossierField = "dossier";

    /// <param name="dossier">The SHA-256 of the dossier that the member had before them; null where the form brought none.
    /// </param>
    /// <param name="form">Its name counts for nothing.</param>
    public async Task<DecisionResult> DecideAsync(
        Member member, string vettingId, string? dossier, DecisionForm form, CancellationToken cancellation)
    {
        if (!member.MayDecide)
            return new DecisionResult.NotAllowed();
        if (VettingId.Parse(vettingId)?.Brand != member.Brand
            || await vettings.FindAsync(vettingId, cancellation) is not { } vetting)
        {
            return new DecisionResult.Unknown();
        }

        if (vetting is not { Dossier: { } current } || vetting.Stage is VettingStage.Received or VettingStage.Asking)
            return new DecisionResult.NotInReview(vetting);
        if (vetting is { Stage: VettingStage.InReview, IsDecided: false } && dossier != current.Sha256)
            return new DecisionResult.Invalid([new(DossierField, "should be the dossier that is shown")]);
        return await decisions.TakeAsync(
            Decider.Of(member, vetting), vetting, form with { By = member.Name }, () => Task.FromResult(true), cancellation);
    }
}
