using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

internal sealed partial class DurableFlow
{
    // A child that knows who waits will tell; only the notice of one terminated in the portal never comes.
    private static readonly TimeSpan AskAfter = TimeSpan.FromMinutes(5);

    // One that does not know may end untold at any moment.
    private static readonly TimeSpan AskUnknowingAfter = TimeSpan.FromSeconds(5);

    /// <remarks>
    /// Not a sub-orchestration: one cannot join an instance that already runs, and starting it again would replace it.
    /// </remarks>
    public async Task<TOut> CallChildAsync<TIn, TOut>(FlowDefinition<TIn, TOut> child, string childId, TIn input)
    {
        // Left from an earlier join whose step already gave the end; the child may have been run again since.
        _events.Take(RaisedEvent.EndOf(childId));
        var join = new FlowToJoin(child.Name, childId, Wire.Write(input), InstanceId);
        var joined = await CallAsync(FlowSteps.JoinFlow, join);
        for (var wait = AskUnknowingAfter; joined.End is null; wait = Shorter(2 * wait, AskAfter))
        {
            joined = await HearAsync(RaisedEvent.EndOf(childId), UtcNow + (joined.Known ? AskAfter : wait)) is { } heard
                ? new(Wire.Read<FlowEnd>(heard))
                : await CallAsync(FlowSteps.JoinFlow, join);
        }
        var end = joined.End;
        return end.Output is { } output
            ? Wire.Read<TOut>(output)
            : throw new StepFailedException(child.Name, 1, end.Failure!);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

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
