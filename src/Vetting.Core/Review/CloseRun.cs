using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes a vetting of which everybody was told off the list of unfinished ones.</summary>
public sealed class CloseRun(IRunList runs, IVettingStore vettings) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<CloseRun>();

    public async Task<Done> RunAsync(string vettingId, CancellationToken cancellation)
    {
        // What was said, contested or opened again meanwhile is found by the reconciler, which starts the vetting again.
        if (await vettings.FindAsync(vettingId, cancellation)
            is not ({ ContestedUntil: not null } or { Unheard: not null } or { IsOpen: true }))
        {
            await runs.SetAsync(vettingId, FlowStatus.Completed, cancellation);
        }

        return Done.Value;
    }
}
