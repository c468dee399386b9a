using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes opinions, whichever way they come, and takes them back while the decision is not final. Where two people act
/// in one instant the log puts one before the other, and whoever comes later is told what stands.</summary>
public sealed class DecisionTaking(
    IVettingStore vettings, IDecisionLog log, RecordCheck records, IFlows flows, TimeProvider time,
    ILogger<DecisionTaking> logger)
{
    /// <param name="vetting">With a dossier.</param>
    /// <param name="use">Uses up what the decider came with; false where that said something else before. Asked for where the
    /// log holds nothing of theirs.</param>
    public async Task<DecisionResult> TakeAsync(
        Decider by, VettingSummary vetting, DecisionForm form, Func<Task<bool>> use, CancellationToken cancellation)
    {
        if (await records.ChangesAsync(vetting, cancellation) is { Count: > 0 } changed)
            return new DecisionResult.Changed(by, vetting, changed);
        while (true)
        {
            var rows = await log.ReadAsync(vetting.Id, cancellation);
            if (await SettledAsync(by, vetting, form, rows) is { } settled)
                return settled;
            var mine = rows.Select(row => row.Closing).OfType<Closing.Opinion>().Where(by.Said).ToList();
            if (mine.Count == 0 && !await use())
                return new DecisionResult.Changed(by, vetting, [new(vetting.Id, RecordKind.Link, RecordWords.Link)]);
            await AppendAsync(vetting, rows, new Closing.Opinion(
                $"{by.PressId}-{mine.Count + 1}", form.IsUnsure ? null : form.Verdict, form.By!.Trim(), by.Email,
                form.Reason!.Trim(), vetting.Dossier!.Sha256, time.GetUtcNow()), cancellation);
        }
    }

    /// <summary>Takes what the person said back, and with it the decision that it made.</summary>
    public async Task<DecisionResult> TakeBackAsync(Decider by, VettingSummary vetting, CancellationToken cancellation)
    {
        if (await records.ChangesAsync(vetting, cancellation) is { Count: > 0 } changed)
            return new DecisionResult.Changed(by, vetting, changed);
        var taken = false;
        while (true)
        {
            var rows = await log.ReadAsync(vetting.Id, cancellation);
            var standing = Standing.Of(rows, vetting);
            if (rows.Counting() is { } closed)
                return new DecisionResult.AlreadyClosed(by, vetting, closed, Own: closed is Closing.Decided own && by.Is(own.Email));
            if (standing.Decision is { } decision && standing.FinalAt <= time.GetUtcNow())
                return new DecisionResult.AlreadyClosed(by, vetting, decision, by.Is(decision.Email));
            if (standing.By(by.Email) is not { } opinion)
            {
                if (taken)
                    await flows.TryWakeAsync(vetting.Id, logger);
                return taken || rows.Select(row => row.Closing).OfType<Closing.TakenBack>().Any(back => by.Is(back.Email))
                    ? new DecisionResult.TakenBack(by, vetting, standing)
                    : new DecisionResult.NothingSaid(by, vetting);
            }

            taken = true;
            await AppendAsync(
                vetting, rows, new Closing.TakenBack(opinion.Id, opinion.By, by.Email, time.GetUtcNow()), cancellation);
        }
    }

    /// <returns>Null where the opinion is to be written down.</returns>
    private async Task<DecisionResult?> SettledAsync(
        Decider by, VettingSummary vetting, DecisionForm form, IReadOnlyList<LoggedClosing> rows)
    {
        var standing = Standing.Of(rows, vetting);
        var decision = rows.Counting() ?? standing.Decision;
        // The same button pressed again says the same again.
        if (standing.By(by.Email) is { } mine && form.IsSaidBy(mine) && decision is null or Closing.Decided)
        {
            await flows.TryWakeAsync(vetting.Id, logger);
            return new DecisionResult.Recorded(by, vetting, mine, standing);
        }

        if (rows.Counting() is { } closed)
            return new DecisionResult.AlreadyClosed(by, vetting, closed, closed is Closing.Decided own && by.Is(own.Email));
        if (decision is Closing.Decided decided && !IsVeto(by, vetting, form, standing))
            return new DecisionResult.AlreadyClosed(by, vetting, decided, by.Is(decided.Email), standing.FinalAt);
        if (vetting.Stage == VettingStage.Failed)
            return new DecisionResult.Stopped(by, vetting);
        if (by.Until <= time.GetUtcNow())
            return new DecisionResult.Late(by, vetting);
        return form.Check() is { Count: > 0 } errors ? new DecisionResult.Invalid(errors) : null;
    }

    /// <summary>Who may veto is heard while the others' decision can still be taken back.</summary>
    private bool IsVeto(Decider by, VettingSummary vetting, DecisionForm form, Standing standing) =>
        form is { Verdict: Verdict.Declined, IsUnsure: false } && standing.Decision?.Verdict == Verdict.Approved
        && standing.FinalAt > time.GetUtcNow() && vetting.Order?.Rules?.MayVeto(by.Email) == true;

    private async Task AppendAsync(
        VettingSummary vetting, IReadOnlyList<LoggedClosing> rows, Closing closing, CancellationToken cancellation)
    {
        var standing = await log.AppendAsync(vetting.Id, rows.Count + 1, closing, cancellation);
        IReadOnlyList<LoggedClosing> now = [.. rows, standing];
        var finalAt = now.Counting() is null ? Standing.Of(now, vetting).FinalAt : null;
        // Who said something in the same instant may have been quicker with the row.
        await vettings.UpdateAsync(
            vetting.Id,
            row => row.Log?.Length > standing.Sequence ? row : row with { Log = standing.Head, FinalAt = finalAt },
            cancellation);
    }
}
