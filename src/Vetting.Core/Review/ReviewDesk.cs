using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Links;
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
    TimeProvider time,
    IEvidenceLinks? evidence = null)
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
            return new ReviewView.Closed(link, vetting, closed, standing);
        if (standing.Decision is not null)
            return new ReviewView.Decided(link, vetting, standing);
        if (vetting.Stage == VettingStage.Failed)
            return new ReviewView.Stopped(link, vetting);
        if (link.ExpiresAt <= time.GetUtcNow())
            return new ReviewView.ExpiredLink(link, vetting);
        var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
        return new ReviewView.Open(
            link, vetting, dossier, standing, await SilentAsync(link, vetting, standing, cancellation),
            await GoneAsync(link.VettingId, cancellation));
    }

    private async Task<IReadOnlyList<string>> SilentAsync(
        ReviewLink link, VettingSummary vetting, Standing standing, CancellationToken cancellation)
    {
        if (vetting is not { Order: { } order, InvitedAt: { } invitedAt }
            || await content.FindAsync(order.Brief, cancellation) is null)
        {
            return [];
        }

        var brief = await content.GetJsonAsync<Brief>(order.Brief, cancellation);
        var asked = time.GetUtcNow() < invitedAt + order.Review.EscalateAfter
            ? brief.Review.Reviewers
            : brief.Review.Reviewers.Concat(brief.Review.EscalateTo);
        return
        [
            .. asked.Where(one => standing.By(one.Email) is null && !Decider.Of(link).Is(one.Email)).Select(one => one.Name),
        ];
    }

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> GoneAsync(
        string vettingId, CancellationToken cancellation) =>
        (evidence is null ? [] : await evidence.ListAsync(vettingId, cancellation))
            .Where(link => link.GoneSince is not null).ToDictionary(link => link.Address, link => link.GoneSince!.Value);

    /// <summary>Takes a decision. A token that is used without a decision in the log is this reviewer's own press, cut short: it
    /// may finish what it said, and nothing else.</summary>
    public async Task<DecisionResult> DecideAsync(string token, DecisionForm form, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is not { } found
            ? new DecisionResult.Unknown()
            : await decisions.TakeAsync(
                Decider.Of(found.Link), found.Vetting, form,
                () => links.UseAsync(found.Link.TokenHash, form.Hash, time.GetUtcNow(), cancellation), cancellation);

    /// <summary>Takes back what the reviewer said, through any of their links.</summary>
    public async Task<DecisionResult> TakeBackAsync(string token, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is not { } found
            ? new DecisionResult.Unknown()
            : await decisions.TakeBackAsync(Decider.Of(found.Link), found.Vetting, cancellation);

    private async Task<(ReviewLink Link, VettingSummary Vetting)?> FindAsync(string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash
        && await links.FindAsync(hash, cancellation) is { } link
        && await vettings.FindAsync(link.VettingId, cancellation) is { Dossier: not null } vetting
            ? (link, vetting)
            : null;
}
