using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Where a link from a mail leads: shows the dossier, takes the decision.</summary>
public sealed class ReviewDesk(
    ILinkStore links,
    IVettingStore vettings,
    IContentStore content,
    IDecisionLog log,
    RecordCheck records,
    DecisionTaking decisions,
    INotes notes,
    NoteTaking taking,
    EvidenceView evidence,
    StandIns standIns,
    TimeProvider time)
{
    /// <summary>What the link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<ReviewView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } found)
            return new ReviewView.UnknownLink();
        var (link, vetting) = found;
        if (await records.ChangesAsync(vetting, cancellation) is { Count: > 0 } changed)
            return new ReviewView.Changed(link, vetting, changed);
        var rows = await log.ReadAsync(link.VettingId, cancellation);
        var standing = Standing.Of(rows, vetting);
        if (rows.Counting() is { } closed)
            return await ClosedAsync(link, vetting, closed, rows, cancellation);

        if (standing.Decision is not null)
            return new ReviewView.Decided(link, vetting, standing, rows.Superseded());
        if (vetting.Stage == VettingStage.Failed)
            return new ReviewView.Stopped(link, vetting);
        if (link.ExpiresAt <= time.GetUtcNow())
            return new ReviewView.ExpiredLink(link, vetting);
        var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
        var said = await notes.OfAsync(vetting, cancellation);
        return new ReviewView.Open(
            link, vetting, dossier, standing, await SilentAsync(link, vetting, standing, said, cancellation), said,
            await taking.ColleaguesAsync(vetting, link.ReviewerEmail, cancellation),
            await evidence.OfAsync(link.VettingId, cancellation), rows.Superseded());
    }

    private async Task<ReviewView> ClosedAsync(
        ReviewLink link, VettingSummary vetting, Closing closed, IReadOnlyList<LoggedClosing> rows,
        CancellationToken cancellation)
    {
        var dossier = await content.FindAsync(vetting.Dossier!, cancellation) is null
            ? null
            : await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
        var said = await notes.OfAsync(vetting, cancellation);
        return new ReviewView.Closed(
            link, vetting, closed, Standing.Of(rows, vetting), ContestedLine.Of(said, dossier), rows,
            dossier is not null && closed is (Closing.Decided or Closing.Expired) && link.ExpiresAt > time.GetUtcNow()
                ? new DecidedDossier(dossier, await evidence.OfAsync(link.VettingId, cancellation), said)
                : null);
    }

    private async Task<IReadOnlyList<string>> SilentAsync(
        ReviewLink link, VettingSummary vetting, Standing standing, IReadOnlyList<Note> notes,
        CancellationToken cancellation)
    {
        if (vetting is not { Order: { } order, InvitedAt: { } invitedAt }
            || await content.FindAsync(order.Brief, cancellation) is null)
        {
            return [];
        }

        var brief = await content.GetJsonAsync<Brief>(order.Brief, cancellation);
        var escalated = time.GetUtcNow() >= order.DueAt(invitedAt, order.Review.EscalateAfter, vetting.Waited);
        var reviewers = brief.Review.Reviewers.Where((_, index) => escalated || vetting.Asked?.Contains(index) != false)
            .Select(one => one.InPlace(notes));
        List<Reviewer> asked = [];
        foreach (var one in escalated ? reviewers.Concat(brief.Review.EscalateTo) : reviewers)
        {
            if (standing.By(one.Email) is null)
                asked.Add(await standIns.OfAsync(vetting.Brand, one, cancellation));
        }

        return
        [
            .. asked.Where(one => standing.By(one.Email) is null && !Decider.Of(link).Is(one.Email)).Select(one => one.Name).Distinct(),
        ];
    }

    /// <summary>Takes a decision. A token that is used without a decision in the log is this reviewer's own press, cut short: it
    /// may finish what it said, and nothing else.</summary>
    public async Task<DecisionResult> DecideAsync(string token, DecisionForm form, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is not { } found
            ? new DecisionResult.Unknown()
            : await decisions.TakeAsync(
                Decider.Of(found.Link), found.Vetting, form,
                () => links.UseAsync(found.Link.TokenHash, form.Hash, time.GetUtcNow(), cancellation), cancellation);

    /// <summary>Takes what the reviewer says beside the dossier.</summary>
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> NoteAsync(
        string token, Func<NoteTaking, Reviewer, VettingSummary, Task<NoteProblem?>> note, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is { } found && found.Link.ExpiresAt > time.GetUtcNow()
            ? await note(
                taking, new Reviewer(found.Link.ReviewerName, found.Link.ReviewerEmail, found.Link.Locale), found.Vetting)
            : NoteProblem.Closed;

    /// <summary>A file that a creator sent with an answer.</summary>
    /// <returns>Null where the link does not lead to it.</returns>
    public async Task<(ProofFile File, byte[] Bytes)?> FileAsync(string token, string noteId, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is { } found
            ? await taking.FileAsync(found.Vetting.Id, noteId, cancellation)
            : null;

    /// <summary>Takes back what the reviewer said, through any of their links.</summary>
    public async Task<DecisionResult> TakeBackAsync(string token, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is not { } found
            ? new DecisionResult.Unknown()
            : await decisions.TakeBackAsync(Decider.Of(found.Link), found.Vetting, cancellation);

    /// <returns>Null for a link that is none, and before there is a dossier.</returns>
    internal async Task<(ReviewLink Link, VettingSummary Vetting)?> FindAsync(string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash
        && await links.FindAsync(hash, cancellation) is { } link
        && await vettings.FindAsync(link.VettingId, cancellation) is { Dossier: not null } vetting
            ? (Longer(link, vetting), vetting)
            : null;

    /// <summary>While the creator is asked, the time of links does not run either.</summary>
    private static ReviewLink Longer(ReviewLink link, VettingSummary vetting) =>
        vetting is { Waited: { } waited, WaitsUntil: { } until } && link.ExpiresAt < until
            ? link with { ExpiresAt = link.ExpiresAt + waited < until ? link.ExpiresAt + waited : until }
            : link;
}
