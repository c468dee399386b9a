using Microsoft.Extensions.Logging;
using Vetting.Core.Briefs;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Takes what a creator contests after the decision, and what somebody of the brand makes of it.</summary>
public sealed class ContestDesk(
    ICreatorLinks links, ReviewDesk reviews, NoteTaking taking, IVettingStore vettings, IDecisionLog log, IRunList runs,
    IFlows flows, TimeProvider time, ILogger<ContestDesk> logger)
{
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> ContestAsync(
        string token, LineRef? line, ContestKind? kind, string? text, (string Name, byte[] Bytes)? file,
        CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash || await links.FindAsync(hash, cancellation) is not { } link
            || link.ExpiresAt <= time.GetUtcNow()
            || await vettings.FindAsync(link.VettingId, cancellation) is not { } vetting)
        {
            return NoteProblem.Closed;
        }

        if (vetting.ClosedAt + (vetting.Order?.Rules ?? ReviewRules.Usual).ContestTerm <= time.GetUtcNow())
            return NoteProblem.Closed;
        if (await taking.ContestAsync(vetting, line, kind, text, file, cancellation) is { } problem)
            return problem;
        await GoOnAsync(vetting.Id, cancellation);
        return null;
    }

    /// <param name="upheld">Whether the creator is right.</param>
    /// <param name="reopen">Whether a vetting that was declined is put before reviewers again.</param>
    /// <param name="text">The correction, or why there is none; the creator reads it.</param>
    public async Task<NoteProblem?> LookAsync(
        string token, string contest, bool upheld, bool reopen, string? text, CancellationToken cancellation)
    {
        if (await reviews.FindAsync(token, cancellation) is not { } found || found.Link.ExpiresAt <= time.GetUtcNow())
            return NoteProblem.Closed;
        var (link, vetting) = found;
        var by = new Reviewer(link.ReviewerName, link.ReviewerEmail, link.Locale);
        if (await taking.LookAsync(by, vetting, contest, upheld, text, cancellation) is { } problem)
            return problem;
        if (upheld && reopen)
            await ReopenAsync(by, vetting.Id, text!.Trim(), cancellation);
        // One that is ending would not see that the vetting is open again.
        await GoOnAsync(vetting.Id, cancellation, replace: upheld && reopen);
        return null;
    }

    private async Task ReopenAsync(Reviewer by, string vettingId, string reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        while (await log.ReadAsync(vettingId, cancellation) is var rows
            && rows.Counting() is Closing.Decided { Verdict: Verdict.Declined } or Closing.Expired)
        {
            var row = await log.AppendAsync(
                vettingId, rows.Count + 1, new Closing.Reopened(by.Name, by.Email, reason, now), cancellation);
            await vettings.UpdateAsync(vettingId, vetting => vetting.Log?.Length >= row.Sequence ? vetting : vetting with
            {
                Stage = VettingStage.InReview,
                InvitedAt = now,
                ClosedBy = null,
                ClosedAt = null,
                BrandToldAt = null,
                Waited = null,
                Round = vetting.Round + 1,
                Log = row.Head,
            }, cancellation);
        }
    }

    /// <summary>The vetting's instance has usually ended; it goes on where the tables say. Where another one is ending, the
    /// reconciler starts it once that one has.</summary>
    private async Task GoOnAsync(string vettingId, CancellationToken cancellation, bool replace = false)
    {
        if (await vettings.FindAsync(vettingId, cancellation) is not { Order: { } order } row)
            return;
        await runs.SetAsync(vettingId, FlowStatus.Running, cancellation);
        if (!await flows.StartAsync(
                nameof(VetCreator), vettingId, order with { Dossier = row.Compiled }, replace, cancellation))
        {
            await flows.TryWakeAsync(vettingId, logger);
        }
    }
}
