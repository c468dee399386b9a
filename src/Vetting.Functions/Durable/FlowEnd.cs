using System.Text.Json;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>How a flow ended: with an output, or with a failure.</summary>
public sealed record FlowEnd(JsonElement? Output, FlowFailure? Failure)
{
    /// <returns>Null when the flow has not finished.</returns>
    public static FlowEnd? Of(FlowState state) => state.Status switch
    {
        FlowStatus.Completed => new(Wire.Parse(state.Output!), null),
        FlowStatus.Failed or FlowStatus.Terminated => new(null, state.LastError),
        _ => null,
    };
}
