using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

internal sealed partial class DurableFlow
{
    // A child whose notice got lost, such as one terminated in the portal, is asked after.
    private static readonly TimeSpan AskAfter = TimeSpan.FromMinutes(5);

    /// <remarks>
    /// Not a sub-orchestration: one cannot join an instance that already runs, and starting it again would replace it.
    /// </remarks>
    public async Task<TOut> CallChildAsync<TIn, TOut>(FlowDefinition<TIn, TOut> child, string childId, TIn input)
    {
        // Left from an earlier join whose step already gave the end; the child may have been run again since.
        _events.Take(RaisedEvent.EndOf(childId));
        var join = new FlowToJoin(child.Name, childId, Wire.Write(input), InstanceId);
        var end = (await CallAsync(FlowSteps.JoinFlow, join)).End;
        while (end is null)
        {
            end = await HearAsync(RaisedEvent.EndOf(childId), UtcNow + AskAfter) is { } heard
                ? Wire.Read<FlowEnd>(heard)
                : (await CallAsync(FlowSteps.JoinFlow, join)).End;
        }
        return end.Output is { } output
            ? Wire.Read<TOut>(output)
            : throw new StepFailedException(child.Name, 1, end.Failure!);
    }

    private async Task TellParentsAsync(FlowEnd end)
    {
        var told = new List<string>();
        while (_view.Parents.Except(told).ToList() is { Count: > 0 } waiting)
        {
            await CallAsync(FlowSteps.TellParents, new FlowEndToTell(InstanceId, waiting, end));
            told.AddRange(waiting);
        }
    }
}
