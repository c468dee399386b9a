using Microsoft.Azure.Functions.Worker;
using Vetting.Core.Pipeline;

namespace Vetting.Functions.Timers;

/// <summary>Counts the followers of the accounts under vetting; the second time of a day finds what the first could not.
/// </summary>
public sealed class CountFollowers(FollowerSweep sweep)
{
    [Function(nameof(CountFollowers))]
    public Task RunAsync([TimerTrigger("0 41 4,16 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        sweep.RunAsync(cancellation);
}
