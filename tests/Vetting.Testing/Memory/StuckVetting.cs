using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Testing.Memory;

/// <summary>Hears everything and does nothing, as an instance whose step's answer was lost.</summary>
public sealed class StuckVetting : TaskOrchestrator<VettingOrder, VettingOutcome>
{
    public override async Task<VettingOutcome> RunAsync(TaskOrchestrationContext context, VettingOrder input)
    {
        while (true)
            await context.NextWakeUpAsync();
    }
}
