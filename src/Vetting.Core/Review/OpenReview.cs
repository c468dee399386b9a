using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Puts the dossier into the brand's list, where it waits for a person.</summary>
public sealed class OpenReview(
    IVettingStore vettings, IContentStore content, IDecisionLog log, BrandEvents events, ITurns turns,
    TimeProvider time)
    : IActivity<ReviewToOpen, ReviewOpening>
{
    public static Step<ReviewToOpen, ReviewOpening> Step { get; } = Step<ReviewToOpen, ReviewOpening>.By<OpenReview>();

    /// <exception cref="PermanentFailureException">The vetting was stopped meanwhile.</exception>
    public async Task<ReviewOpening> RunAsync(ReviewToOpen input, CancellationToken cancellation)
    {
        var before = await vettings.GetAsync(input.VettingId, cancellation);
        if (before.Stage == VettingStage.Failed)
            throw Stopped();
        var rows = await log.ReadAsync(input.VettingId, cancellation);
        if (rows.Counting() is not null)
            return new ReviewOpening(AlreadyClosed: true, before.Round, before.InvitedAt ?? time.GetUtcNow());
        var (facts, needed) = before.Dossier == input.Dossier.Dossier && before is { Facts: { } known, Needed: { } agreed }
            ? (known, agreed)
            : Read(await content.GetJsonAsync<Dossier>(input.Dossier.Dossier, cancellation), before.Order?.Rules);
        var turn = before.Turn ?? (before.Order?.Rules?.Turn == Turn.Rotation
            ? await turns.NextAsync(before.Brand, before.BriefId, cancellation)
            : null);
        var row = await vettings.ChangeAsync(input.VettingId, row => row.Stage == VettingStage.Failed ? row : row with
        {
            Stage = VettingStage.InReview,
            Dossier = input.Dossier.Dossier,
            Recommendation = input.Dossier.Recommendation,
            Score = input.Dossier.Score,
            Facts = facts,
            Needed = needed,
            Turn = row.Turn ?? turn,
            FinalAt = row.Dossier == input.Dossier.Dossier ? row.FinalAt : null,
            // The time table of a review that was open before goes on.
            InvitedAt = row.InvitedAt ?? time.GetUtcNow(),
            Problem = null,
            Unread = null,
        }, cancellation);
        if (row.Stage == VettingStage.Failed)
            throw Stopped();
        await events.RaiseAsync(
            row, EventType.Ready,
            new EventFacts(null, input.Dossier.Dossier.Sha256, input.Dossier.Recommendation, input.Dossier.Score), cancellation);
        return new ReviewOpening(
            AlreadyClosed: false, row.Round, row.InvitedAt!.Value, Spoken: rows.Count > 0 || row.Notes > 0 || row.Unheard is not null,
            Asked: row.Asked);
    }

    private static (CandidateFacts Facts, int Needed) Read(Dossier dossier, ReviewRules? rules) => (
        DossierFacts.Of(dossier),
        (rules ?? ReviewRules.Usual).Needed(dossier.Dimensions.Any(result =>
            result.Findings.Any(finding => finding.Severity == Severity.Floor))));

    private static PermanentFailureException Stopped() => new("The vetting was stopped.");
}

public sealed record ReviewToOpen(string VettingId, CompiledDossier Dossier);

/// <param name="AlreadyClosed">True when a decision stands from an earlier run of the same vetting.</param>
/// <param name="Round">Which run of the vetting this is, 1 for the first.</param>
/// <param name="InvitedAt">What the review's time table counts from.</param>
/// <param name="Spoken">True when somebody said something already.</param>
/// <param name="Asked">Who is asked before it escalates, as indices into the brief's reviewers; null for all of them.</param>
public sealed record ReviewOpening(
    bool AlreadyClosed, int Round, DateTimeOffset InvitedAt, bool Spoken = false, IReadOnlyList<int>? Asked = null);
