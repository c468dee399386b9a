using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Rights;

/// <summary>Ends a vetting whose creator is erased, as withdrawn where nobody decided it, and their watch.</summary>
public sealed class EndVetting(
    IErasureStore erasures, IVettingStore vettings, IDecisionLog log, IFlows flows, TimeProvider time)
    : IActivity<VettingToEnd, EndedVetting>
{
    private const string Reason = "The creator's data is being erased.";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private const int Polls = 40;

    public static Step<VettingToEnd, EndedVetting> Step { get; } = Step<VettingToEnd, EndedVetting>.By<EndVetting>();

    /// <exception cref="TimeoutException">Its orchestration has not ended yet; try again.</exception>
    public async Task<EndedVetting> RunAsync(VettingToEnd input, CancellationToken cancellation)
    {
        var withdrawn = await WithdrawAsync(input, cancellation);
        var wasRunning = false;
        foreach (var id in new[] { input.VettingId, Watch.FlowIdOf(input.VettingId) })
        {
            if (await flows.FindAsync(id, cancellation) is not { Finished: false } running)
                continue;
            // A watch that only waits leaves nothing behind it.
            wasRunning |= running.Progress?.Stage != FlowStages.Watching;
            await EndAsync(id, cancellation);
        }

        return new EndedVetting(wasRunning, withdrawn);
    }

    /// <returns>The order of what was still open; null of what was not.</returns>
    private async Task<VettingOrder?> WithdrawAsync(VettingToEnd input, CancellationToken cancellation)
    {
        if (await vettings.FindAsync(input.VettingId, cancellation) is not { IsOpen: true } row)
            return null;
        var by = (await erasures.GetAsync(input.ErasureId, cancellation)).By;
        var closing = await log.CloseAsync(
            row.Id, new Closing.Withdrawn(by == ErasureRequest.Creator, time.GetUtcNow()), cancellation);
        var head = (await log.ReadAsync(row.Id, cancellation))[^1].Head;
        var (stage, _) = closing.Outcome();
        await vettings.ChangeAsync(row.Id, before => before.IsOpen
            ? before with
            {
                Stage = stage,
                ClosedBy = (closing as Closing.Decided)?.By,
                ClosedAt = closing.At,
                Log = head,
            }
            : before, cancellation);
        return stage == VettingStage.Withdrawn ? row.Order : null;
    }

    private async Task EndAsync(string id, CancellationToken cancellation)
    {
        await flows.TerminateAsync(id, Reason, cancellation);
        for (var poll = 0; poll < Polls; poll++)
        {
            if (await flows.FindAsync(id, cancellation) is not { Finished: false })
                return;
            await Task.Delay(Poll, time, cancellation);
        }

        throw new TimeoutException("The vetting's orchestration has not ended yet.");
    }
}

public sealed record VettingToEnd(string ErasureId, string VettingId);

/// <param name="Withdrawn">The order of a vetting that was still open; null of one that was not.</param>
public sealed record EndedVetting(bool WasRunning, VettingOrder? Withdrawn);
