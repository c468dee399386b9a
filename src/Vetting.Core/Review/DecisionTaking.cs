using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes decisions, whichever way they come. The first one counts; whoever comes later is told which it was.</summary>
public sealed class DecisionTaking(
    IVettingStore vettings, IDecisionLog log, RecordCheck records, IFlows flows, TimeProvider time,
    ILogger<DecisionTaking> logger)
{
    /// <param name="vetting">With a dossier.</param>
    /// <param name="use">Uses up what the decider came with; false where that said something else before.</param>
    public async Task<DecisionResult> TakeAsync(
        Decider by, VettingSummary vetting, DecisionForm form, Func<Task<bool>> use, CancellationToken cancellation)
    {
        if (await records.ChangesAsync(vetting, cancellation) is { Count: > 0 } changed)
            return new DecisionResult.Changed(by, vetting, changed);
        if ((await log.ReadAsync(vetting.Id, cancellation)).FirstOrDefault() is { } closed)
            return await SettleAsync(by, vetting, form, closed.Closing);
        if (vetting.Stage == VettingStage.Failed)
            return new DecisionResult.Stopped(by, vetting);
        if (by.Until <= time.GetUtcNow())
            return new DecisionResult.Late(by, vetting);
        if (form.Check() is { Count: > 0 } errors)
            return new DecisionResult.Invalid(errors);
        if (!await use())
            return new DecisionResult.Changed(by, vetting, [new(vetting.Id, RecordKind.Link, RecordWords.Link)]);
        var decided = new Closing.Decided(
            by.PressId, form.Verdict!.Value, form.By!.Trim(), by.Email, form.Reason!.Trim(), vetting.Dossier!.Sha256,
            time.GetUtcNow());
        var standing = await log.AppendAsync(vetting.Id, 1, decided, cancellation);
        await vettings.UpdateAsync(vetting.Id, row => row with { Log = standing.Head }, cancellation);
        return await SettleAsync(by, vetting, form, standing.Closing);
    }

    private async Task<DecisionResult> SettleAsync(
        Decider by, VettingSummary vetting, DecisionForm form, Closing standing)
    {
        var mine = standing is Closing.Decided decided && decided.Id == by.PressId ? decided : null;
        if (mine is not null)
            await flows.TryWakeAsync(vetting.Id, logger);
        // The same button pressed again is the same decision; another one comes too late, even from the same person.
        return mine is not null && form.IsSaidBy(mine)
            ? new DecisionResult.Recorded(by, vetting, mine)
            : new DecisionResult.AlreadyClosed(by, vetting, standing, Own: mine is not null);
    }
}
