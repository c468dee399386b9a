using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Where members give opinions and notes, by who they are signed in as. Whoever may decide may decide every vetting of the
/// brand, whether or not its brief names them.</summary>
public sealed class DecisionDesk(IVettingStore vettings, DecisionTaking decisions, NoteTaking notes)
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
        if (await FindAsync(member, vettingId, cancellation) is not { } vetting)
            return new DecisionResult.Unknown();
        if (vetting is not { Dossier: { } current } || vetting.Stage is VettingStage.Received or VettingStage.Asking)
            return new DecisionResult.NotInReview(vetting);
        if (vetting is { Stage: VettingStage.InReview, IsDecided: false } && dossier != current.Sha256)
            return new DecisionResult.Invalid([new(DossierField, "should be the dossier that is shown")]);
        return await decisions.TakeAsync(
            Decider.Of(member, vetting), vetting, form with { By = member.Name }, () => Task.FromResult(true), cancellation);
    }

    /// <summary>Takes back what the member said.</summary>
    public async Task<DecisionResult> TakeBackAsync(Member member, string vettingId, CancellationToken cancellation) =>
        !member.MayDecide ? new DecisionResult.NotAllowed()
        : await FindAsync(member, vettingId, cancellation) is { } vetting
            ? await decisions.TakeBackAsync(Decider.Of(member, vetting), vetting, cancellation)
            : new DecisionResult.Unknown();

    /// <summary>Takes what the member says beside the dossier.</summary>
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> NoteAsync(
        Member member, string vettingId, Func<NoteTaking, Reviewer, VettingSummary, Task<NoteProblem?>> note,
        CancellationToken cancellation) =>
        member.MayDecide && await FindAsync(member, vettingId, cancellation) is { } vetting
            ? await note(notes, new Reviewer(member.Name, member.Email, member.Locale), vetting)
            : NoteProblem.Closed;

    private async Task<VettingSummary?> FindAsync(Member member, string vettingId, CancellationToken cancellation) =>
        VettingId.Parse(vettingId)?.Brand == member.Brand ? await vettings.FindAsync(vettingId, cancellation) : null;
}
