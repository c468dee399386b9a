using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes a vetting of which everybody was told off the list of unfinished ones.</summary>
public sealed class CloseRun(IRunList runs) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<CloseRun>();

    public async Task<Done> RunAsync(string vettingId, CancellationToken cancellation)
    {
        await runs.SetAsync(vettingId, FlowStatus.Completed, cancellation);
        return Done.Value;
    }
}
