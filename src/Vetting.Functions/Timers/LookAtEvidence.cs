using Microsoft.Azure.Functions.Worker;
using Vetting.Core.Pipeline;

namespace Vetting.Functions.Timers;

/// <summary>Looks once a day whether what dossiers quote can still be seen.</summary>
public sealed class LookAtEvidence(EvidenceSweep sweep)
{
    [Function(nameof(LookAtEvidence))]
    public Task RunAsync([TimerTrigger("0 23 5 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        sweep.RunAsync(cancellation);
}
