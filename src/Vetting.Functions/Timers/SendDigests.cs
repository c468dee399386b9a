using Microsoft.Azure.Functions.Worker;
using Vetting.Core.Review;

namespace Vetting.Functions.Timers;

/// <summary>Sends members one mail for many dossiers, as often as <see cref="DigestSweep.Every"/> looks.</summary>
public sealed class SendDigests(DigestSweep sweep)
{
    [Function(nameof(SendDigests))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        sweep.RunAsync(cancellation);
}
