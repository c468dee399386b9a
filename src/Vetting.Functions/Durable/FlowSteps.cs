using System.Text.Json;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>What flows do to each other, as steps, so that it happens once.</summary>
internal static class FlowSteps
{
    public static Step<FlowToJoin, JoinedFlow> JoinFlow { get; } = new(nameof(JoinFlow), RetryPolicy.Default);

    public static Step<FlowEndToTell, Done> TellParents { get; } = new(nameof(TellParents), RetryPolicy.Default);
}

public sealed record FlowToJoin(string Flow, string Id, JsonElement Input, string Parent);

/// <param name="End">Null while the flow runs.</param>
/// <param name="Known">The flow knows who waits for its end.</param>
public sealed record JoinedFlow(FlowEnd? End, bool Known = false);

public sealed record FlowEndToTell(string Id, IReadOnlyList<string> Parents, FlowEnd End);
