using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>An instance as Durable Task keeps it, in the words of the flow.</summary>
internal sealed record FlowInstance(FlowState State, FlowRun? Run, FlowView View)
{
    private static readonly FlowView Nothing = new(null, null, []);

    /// <param name="metadata">Fetched with inputs and outputs.</param>
    public static FlowInstance Of(OrchestrationMetadata metadata, FlowCatalog catalog)
    {
        var run = Wire.TryRead<FlowRun>(metadata.SerializedInput);
        var view = Wire.TryRead<FlowView>(metadata.SerializedCustomStatus) ?? run?.Shown ?? Nothing;
        var status = StatusOf(metadata.RuntimeStatus);
        var version = run?.Version ?? "";
        return new(
            new FlowState(
                metadata.InstanceId, metadata.Name, version, status, metadata.CreatedAt, metadata.LastUpdatedAt,
                view.Progress, Error(metadata, status, version, view, catalog),
                status == FlowStatus.Completed && metadata.SerializedOutput is { } output
                    ? System.Text.Json.JsonSerializer.Serialize(Wire.Parse(output), Core.Content.Json.Options)
                    : null),
            run, view);
    }

    public static IEnumerable<OrchestrationRuntimeStatus> StatusesOf(FlowStatus status) => status switch
    {
        FlowStatus.Running => [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending],
        FlowStatus.Suspended => [OrchestrationRuntimeStatus.Suspended],
        FlowStatus.Completed => [OrchestrationRuntimeStatus.Completed],
        FlowStatus.Failed => [OrchestrationRuntimeStatus.Failed],
        _ => [OrchestrationRuntimeStatus.Terminated],
    };

    private static FlowStatus StatusOf(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Suspended => FlowStatus.Suspended,
        OrchestrationRuntimeStatus.Completed => FlowStatus.Completed,
        OrchestrationRuntimeStatus.Failed => FlowStatus.Failed,
        OrchestrationRuntimeStatus.Terminated => FlowStatus.Terminated,
        _ => FlowStatus.Running,
    };

    private static FlowFailure? Error(
        OrchestrationMetadata metadata, FlowStatus status, string version, FlowView view, FlowCatalog catalog) =>
        status switch
        {
            FlowStatus.Terminated => new(typeof(OperationCanceledException).FullName!,
                Wire.TryRead<string>(metadata.SerializedOutput) ?? metadata.SerializedOutput ?? ""),
            FlowStatus.Failed => Failure(metadata, view),
            FlowStatus.Completed => view.LastError,
            _ => Refusal(metadata.Name, version, catalog) ?? view.LastError,
        };

    /// <summary>What the flow itself saw tells causes best; a broken replay is seen by the SDK alone.</summary>
    private static FlowFailure Failure(OrchestrationMetadata metadata, FlowView view)
    {
        var seen = metadata.FailureDetails is { } details
            ? DurableFailure.From(details)
            : DurableFailure.FromOutput(metadata.SerializedOutput);
        return view.LastError is { } own && seen.Message.Contains(own.Message, StringComparison.Ordinal)
            ? own
            : seen;
    }

    private static FlowFailure? Refusal(string flow, string version, FlowCatalog catalog)
    {
        if (!catalog.Flows.TryGetValue(flow, out var registered))
            return new(typeof(InvalidOperationException).FullName!, $"This host does not know the flow '{flow}'.");
        return FlowVersion.IsNewer(version, registered.Version)
            ? new(typeof(InvalidOperationException).FullName!,
                $"The instance has version {version}, this host knows '{flow}' up to {registered.Version}; it waits.")
            : null;
    }
}
