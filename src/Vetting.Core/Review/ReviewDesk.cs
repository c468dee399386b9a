using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
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
    IFlows flows,
    TimeProvider time,
    ILogger<ReviewDesk> logger,
    IEvidenceLinks? evidence = null)
{
    /// <summary>What the link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<ReviewView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } found)
            return new ReviewView.UnknownLink();
        var (link, vetting) = found;
        if (await ChangedAsync(vetting, cancellation) is { Count: > 0 } changed)
            return new ReviewView.Changed(link, vetting, changed);
        if ((await log.ReadAsync(link.VettingId, cancellation)).FirstOrDefault() is { } closed)
            return new ReviewView.Closed(link, vetting, closed.Closing);
        if (vetting.Stage == VettingStage.Failed)
            return new ReviewView.Stopped(link, vetting);
        if (link.ExpiresAt <= time.GetUtcNow())
            return new ReviewView.ExpiredLink(link, vetting);
        var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
        return new ReviewView.Open(link, vetting, dossier, await GoneAsync(link.VettingId, cancellation));
    }

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> GoneAsync(
        string vettingId, CancellationToken cancellation) =>
        (evidence is null ? [] : await evidence.ListAsync(vettingId, cancellation))
            .Where(link => link.GoneSince is not null).ToDictionary(link => link.Address, link => link.GoneSince!.Value);

    /// <summary>Takes a decision. The first one counts; whoever comes later is told which it was.</summary>
    public async Task<DecisionResult> DecideAsync(string token, DecisionForm form, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } found)
            return new DecisionResult.UnknownLink();
        var (link, vetting) = found;
        if (await ChangedAsync(vetting, cancellation) is { Count: > 0 } changed)
            return new DecisionResult.Changed(link, vetting, changed);
        var id = $"decision-{link.TokenHash[..32]}";
        if ((await log.ReadAsync(link.VettingId, cancellation)).FirstOrDefault() is { } closed)
            return await SettleAsync(link, vetting, id, form, closed.Closing, cancellation);
        if (vetting.Stage == VettingStage.Failed)
            return new DecisionResult.Stopped(link, vetting);
        if (link.ExpiresAt <= time.GetUtcNow())
            return new DecisionResult.ExpiredLink(link, vetting);
        if (form.Check() is { Count: > 0 } errors)
            return new DecisionResult.Invalid(errors);

        // A token that is used without a decision in the log is this reviewer's own press, cut short: it may finish what it
        // said, and nothing else.
        if (!await links.UseAsync(link.TokenHash, form.Hash, time.GetUtcNow(), cancellation))
            return new DecisionResult.Changed(link, vetting, [new(link.VettingId, RecordKind.Link, RecordWords.Link)]);
        var decided = new Closing.Decided(
            id, form.Verdict!.Value, form.By!.Trim(), link.ReviewerEmail, form.Reason!.Trim(),
            vetting.Dossier!.Sha256, time.GetUtcNow());
        var standing = await log.AppendAsync(link.VettingId, 1, decided, cancellation);
        await vettings.UpdateAsync(link.VettingId, row => row with { Log = standing.Head }, cancellation);
        return await SettleAsync(link, vetting, id, form, standing.Closing, cancellation);
    }

    private async Task<DecisionResult> SettleAsync(
        ReviewLink link, VettingSummary vetting, string id, DecisionForm form, Closing standing,
        CancellationToken cancellation)
    {
        var mine = standing is Closing.Decided decided && decided.Id == id ? decided : null;
        if (mine is not null)
            await flows.TryWakeAsync(link.VettingId, logger);
        // The same button pressed again is the same decision; another one comes too late, even from the same person.
        return mine is not null && form.IsSaidBy(mine)
            ? new DecisionResult.Recorded(link, vetting, mine)
            : new DecisionResult.AlreadyClosed(link, vetting, standing, Own: mine is not null);
    }

    /// <summary>What is gone is said by whoever asks for it.</summary>
    private async Task<IReadOnlyList<RecordDifference>> ChangedAsync(VettingSummary vetting, CancellationToken cancellation) =>
        [.. (await records.GlanceAsync(vetting, cancellation)).Where(difference => difference.IsChange)];

    private async Task<(ReviewLink Link, VettingSummary Vetting)?> FindAsync(string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash
        && await links.FindAsync(hash, cancellation) is { } link
        && await vettings.FindAsync(link.VettingId, cancellation) is { Dossier: not null } vetting
            ? (link, vetting)
            : null;
}
