using System.Diagnostics;
using DurableTask.AzureStorage;
using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using DurableTask.Core.Tracing;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using OrchestrationQuery = Microsoft.DurableTask.Client.OrchestrationQuery;
using PurgeResult = Microsoft.DurableTask.Client.PurgeResult;

namespace Vetting.LocalHost.Engine;

/// <summary>Durable Task's client straight on the hub that this process works on.</summary>
internal sealed class EmbeddedTaskClient(AzureStorageOrchestrationService hub, DataConverter converter, TimeProvider time)
    : DurableTaskClient("embedded"), IDurableTaskClientProvider
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private static readonly OrchestrationStatus[] GoingOn =
        [OrchestrationStatus.Pending, OrchestrationStatus.Running, OrchestrationStatus.Suspended];

    private IOrchestrationServicePurgeClient Purger => hub;

    public DurableTaskClient GetClient(string? name) => this;

    /// <exception cref="DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException">One of the id goes on.</exception>
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        var execution = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var instance = new OrchestrationInstance { InstanceId = options?.InstanceId ?? execution, ExecutionId = execution };
        var start = new ExecutionStartedEvent(-1, converter.Serialize(input))
        {
            Name = orchestratorName.Name,
            Version = options?.Version?.Version,
            OrchestrationInstance = instance,
            ScheduledStartTime = options?.StartAt?.UtcDateTime,
            ParentTraceContext = Activity.Current is { Id: { } id } caller
                ? new DistributedTraceContext(id, caller.TraceStateString)
                : null,
        };
        await HubCall.Async(hub.CreateTaskOrchestrationAsync(
            new TaskMessage { OrchestrationInstance = instance, Event = start },
            options?.DedupeStatuses is { Count: > 0 } taken ? [.. taken.Select(Enum.Parse<OrchestrationStatus>)] : GoingOn),
            time, cancellation);
        return instance.InstanceId;
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload, CancellationToken cancellation) =>
        SendAsync(instanceId, new EventRaisedEvent(-1, converter.Serialize(eventPayload)) { Name = eventName }, cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason, CancellationToken cancellation) =>
        SendAsync(instanceId, new ExecutionSuspendedEvent(-1, reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason, CancellationToken cancellation) =>
        SendAsync(instanceId, new ExecutionResumedEvent(-1, reason), cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options, CancellationToken cancellation) =>
        SendAsync(instanceId, new ExecutionTerminatedEvent(-1, converter.Serialize(options?.Output)), cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs, CancellationToken cancellation)
    {
        var states = await HubCall.Async(
            hub.GetOrchestrationStateAsync(instanceId, allExecutions: false, fetchInput: getInputsAndOutputs),
            time, cancellation);
        return states is [{ } state, ..] ? OrchestrationStates.ToMetadata(state, getInputsAndOutputs ? converter : null) : null;
    }

    public override Microsoft.DurableTask.AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter) =>
        Pageable.Create(async (continuation, cancellation) =>
        {
            var query = OrchestrationStates.ToQuery(filter ?? new(), continuation);
            var found = await HubCall.Async(hub.GetOrchestrationWithQueryAsync(query, cancellation), time, cancellation);
            return new Page<OrchestrationMetadata>(
                [.. found.OrchestrationState.Select(state =>
                    OrchestrationStates.ToMetadata(state, query.FetchInputsAndOutputs ? converter : null))],
                found.ContinuationToken);
        });

    /// <summary>Forgets the instance if it has ended.</summary>
    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options, CancellationToken cancellation) =>
        await GetInstanceAsync(instanceId, cancellation) is { IsCompleted: true }
            ? OrchestrationStates.ToResult(
                await HubCall.Async(Purger.PurgeInstanceStateAsync(instanceId), time, cancellation))
            : new PurgeResult(0);

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options, CancellationToken cancellation) =>
        OrchestrationStates.ToResult(
            await Purger.PurgeInstanceStateAsync(OrchestrationStates.ToFilter(filter)).WaitAsync(cancellation));

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs, CancellationToken cancellation) => WaitAsync(
        instanceId, getInputsAndOutputs, instance => instance.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs, CancellationToken cancellation) =>
        WaitAsync(instanceId, getInputsAndOutputs, instance => instance.IsCompleted, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task SendAsync(string instanceId, HistoryEvent said, CancellationToken cancellation) =>
        HubCall.Async(hub.SendTaskOrchestrationMessageAsync(new TaskMessage
        {
            OrchestrationInstance = new OrchestrationInstance { InstanceId = instanceId },
            Event = said,
        }), time, cancellation);

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, bool full, Func<OrchestrationMetadata, bool> until, CancellationToken cancellation)
    {
        while (true)
        {
            var instance = await GetInstanceAsync(instanceId, full, cancellation)
                ?? throw new InvalidOperationException($"There is no orchestration {instanceId}.");
            if (until(instance))
                return instance;
            await Task.Delay(Poll, time, cancellation);
        }
    }
}
