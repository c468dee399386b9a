using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>Starts a flow, or puts itself down as one that waits for its end.</summary>
internal sealed class JoinFlow(DurableFlowClient flows) : IActivity<FlowToJoin, JoinedFlow>
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private const int Polls = 25;

    public async Task<JoinedFlow> RunAsync(FlowToJoin input, CancellationToken cancellation)
    {
        await flows.StartAsync(input.Flow, input.Id, input.Input, [input.Parent], cancellation);
        if (await EndAsync(input, cancellation) is var (known, end) && (known || end is not null))
            return new(end, known);
        await flows.NotifyAsync(input.Id, RaisedEvent.Joined, input.Parent, cancellation);
        for (var poll = 0; poll < Polls; poll++)
        {
            // Real time: it is the storage that is waited for.
            await Task.Delay(Poll, TimeProvider.System, cancellation);
            (known, end) = await EndAsync(input, cancellation);
            if (known || end is not null)
                return new(end, known);
        }
        return new(null);
    }

    /// <returns>Whether the flow knows who waits, and how it ended.</returns>
    private async Task<(bool Known, FlowEnd? End)> EndAsync(FlowToJoin input, CancellationToken cancellation) =>
        await flows.LookAsync(input.Id, cancellation) is { } instance
            ? (instance.View.Parents.Contains(input.Parent), FlowEnd.Of(instance.State))
            : (false, null);
}
