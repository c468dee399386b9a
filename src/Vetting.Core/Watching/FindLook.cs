using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Says when a watched creator is looked at next, and ends a watch that is over.</summary>
public sealed class FindLook(IWatches watches, IVettingStore vettings, WatchKeeper keeper, TimeProvider time)
    : IActivity<string, NextLook>
{
    public static Step<string, NextLook> Step { get; } = Step<string, NextLook>.By<FindLook>();

    public async Task<NextLook> RunAsync(string id, CancellationToken cancellation)
    {
        if (await watches.FindAsync(id, cancellation) is not { } watch)
            return NextLook.None;
        if (watch.Ended is not null)
        {
            // A crash may have come between the row and the line.
            await keeper.TellEndAsync(watch, cancellation);
            return NextLook.None;
        }

        var now = time.GetUtcNow();
        if (await vettings.FindAsync(id, cancellation) is not { Erasure: null, Stage: VettingStage.Approved } vetting)
            return await EndAsync(id, WatchEnding.Decision, now, cancellation);
        if (watch.EndsAt <= now)
            return await EndAsync(id, WatchEnding.Term, now, cancellation);
        // The creator may have changed what they sent since.
        return new NextLook(
            (vetting.Order ?? watch.Order) with { Dossier = null }, watch.Looks + 1,
            watch.NextAt < watch.EndsAt ? watch.NextAt : watch.EndsAt);
    }

    private async Task<NextLook> EndAsync(string id, WatchEnding how, DateTimeOffset now, CancellationToken cancellation)
    {
        await keeper.EndAsync(id, new WatchEnd(how, now), cancellation);
        return NextLook.None;
    }
}

/// <param name="Order">What the look is started with; null where nobody is watched any more.</param>
/// <param name="Number">1 for the first.</param>
public sealed record NextLook(VettingOrder? Order, int Number, DateTimeOffset At)
{
    public static NextLook None { get; } = new(null, 0, default);
}
