using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>Tells the flows that wait for another one how it ended.</summary>
internal sealed class TellParents(DurableFlowClient flows) : IActivity<FlowEndToTell, Done>
{
    public async Task<Done> RunAsync(FlowEndToTell input, CancellationToken cancellation)
    {
        await flows.TellAsync(input.Parents, input.Id, input.End, cancellation);
        return Done.Value;
    }
}
