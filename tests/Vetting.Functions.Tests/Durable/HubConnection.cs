using System.Collections.Concurrent;
using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using OrchestrationState = DurableTask.Core.OrchestrationState;
using OrchestrationStatus = DurableTask.Core.OrchestrationStatus;
using PurgeInstanceFilter = DurableTask.Core.PurgeInstanceFilter;

namespace Vetting.Functions.Tests.Durable;

/// <summary>
/// What one process sees of the backend. Severed, it writes nothing more, and what it had in hand is handed out again,
/// as after the locks of a dead process have run out.
/// </summary>
public sealed class HubConnection(MemoryHub hub) :
    IOrchestrationService, IOrchestrationServiceClient, IOrchestrationServiceQueryClient, IOrchestrationServicePurgeClient
{
    private const int AtATime = 50;
    private readonly ConcurrentDictionary<TaskOrchestrationWorkItem, DateTime> _orchestrations = [];
    private readonly ConcurrentDictionary<TaskOrchestrationWorkItem, bool> _settled = [];
    private readonly ConcurrentDictionary<TaskActivityWorkItem, bool> _activities = [];
    private readonly ConcurrentDictionary<string, DateTime> _times = [];
    private readonly CancellationTokenSource _severed = new();

    public int TaskOrchestrationDispatcherCount => 1;

    public int TaskActivityDispatcherCount => 1;

    public int MaxConcurrentTaskOrchestrationWorkItems => AtATime;

    public int MaxConcurrentTaskActivityWorkItems => AtATime;

    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew => hub.Service.EventBehaviourForContinueAsNew;

    public async Task SeverAsync()
    {
        await _severed.CancelAsync();
        foreach (var item in _orchestrations.Keys)
            await ReturnAsync(item);
        foreach (var item in _activities.Keys)
            await AbandonTaskActivityWorkItemAsync(item);
    }

    /// <summary>Puts the test's clock into what the worker is about to be sent.</summary>
    public void Date(WorkItem item)
    {
        if (item.OrchestratorRequest is not { } request || !_times.TryGetValue(request.InstanceId, out var now))
            return;
        foreach (var one in request.NewEvents.Where(one => one.Timestamp.ToDateTime() > now))
            one.Timestamp = Timestamp.FromDateTime(now);
    }

    public async Task<TaskOrchestrationWorkItem> LockNextTaskOrchestrationWorkItemAsync(
        TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await UnlessSeveredAsync(
            either => hub.Service.LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, either), cancellationToken);
        hub.Begin(item);
        _times[item.InstanceId] = _orchestrations[item] = hub.Now;
        if (_severed.IsCancellationRequested)
        {
            await ReturnAsync(item);
            throw new OperationCanceledException(_severed.Token);
        }
        return item;
    }

    public async Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem, OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages, IList<TaskMessage> orchestratorMessages, IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage, OrchestrationState orchestrationState)
    {
        if (newOrchestrationRuntimeState.CompletedTime != DateTime.MaxValue)
            await hub.BeforeEnd(workItem.InstanceId);
        if (!_orchestrations.TryRemove(workItem, out var now))
            return;
        _settled[workItem] = true;
        foreach (var one in newOrchestrationRuntimeState.NewEvents.Where(one => one.Timestamp > now))
            one.Timestamp = now;
        orchestrationState.CreatedTime = newOrchestrationRuntimeState.ExecutionStartedEvent!.Timestamp;
        await hub.Service.CompleteTaskOrchestrationWorkItemAsync(
            workItem, newOrchestrationRuntimeState, outboundMessages, orchestratorMessages, [],
            continuedAsNewMessage, orchestrationState);
        await hub.SetAsync(timerMessages);
    }

    public async Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        if (!_orchestrations.TryRemove(workItem, out _))
            return;
        _settled[workItem] = true;
        await hub.Service.AbandonTaskOrchestrationWorkItemAsync(workItem);
    }

    public async Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        if (!_settled.TryRemove(workItem, out _) && !_orchestrations.TryRemove(workItem, out _))
            return;
        await hub.Service.ReleaseTaskOrchestrationWorkItemAsync(workItem);
        hub.End(workItem);
    }

    public async Task<TaskActivityWorkItem> LockNextTaskActivityWorkItem(
        TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await UnlessSeveredAsync(
            either => hub.Service.LockNextTaskActivityWorkItem(receiveTimeout, either), cancellationToken);
        hub.Begin();
        _activities[item] = true;
        if (_severed.IsCancellationRequested)
        {
            await AbandonTaskActivityWorkItemAsync(item);
            throw new OperationCanceledException(_severed.Token);
        }
        return item;
    }

    public async Task CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        await hub.BeforeAnswer(((DurableTask.Core.History.TaskScheduledEvent)workItem.TaskMessage.Event).Name!);
        if (!_activities.TryRemove(workItem, out _))
            return;
        await hub.Service.CompleteTaskActivityWorkItemAsync(workItem, responseMessage);
        hub.End();
    }

    public async Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        if (!_activities.TryRemove(workItem, out _))
            return;
        await hub.Service.AbandonTaskActivityWorkItemAsync(workItem);
        hub.End();
    }

    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage) =>
        CreateTaskOrchestrationAsync(creationMessage, [OrchestrationStatus.Pending, OrchestrationStatus.Running]);

    public async Task CreateTaskOrchestrationAsync(TaskMessage creationMessage, OrchestrationStatus[]? dedupeStatuses)
    {
        var id = creationMessage.OrchestrationInstance.InstanceId;
        await hub.WhenReleasedAsync(id);
        creationMessage.Event.Timestamp = hub.Now;
        await hub.Service.CreateTaskOrchestrationAsync(creationMessage, dedupeStatuses);
        var state = await hub.Service.GetOrchestrationStateAsync(id, null);
        state.CreatedTime = hub.Now;
    }

    public Task SendTaskOrchestrationMessageAsync(TaskMessage message) =>
        hub.Service.SendTaskOrchestrationMessageAsync(message);

    public Task SendTaskOrchestrationMessageBatchAsync(params TaskMessage[] messages) =>
        hub.Service.SendTaskOrchestrationMessageBatchAsync(messages);

    public Task<OrchestrationState> WaitForOrchestrationAsync(
        string instanceId, string executionId, TimeSpan timeout, CancellationToken cancellationToken) =>
        hub.Service.WaitForOrchestrationAsync(instanceId, executionId, timeout, cancellationToken);

    public Task ForceTerminateTaskOrchestrationAsync(string instanceId, string reason) =>
        hub.Service.ForceTerminateTaskOrchestrationAsync(instanceId, reason);

    public Task<IList<OrchestrationState>> GetOrchestrationStateAsync(string instanceId, bool allExecutions) =>
        hub.Service.GetOrchestrationStateAsync(instanceId, allExecutions);

    public Task<OrchestrationState> GetOrchestrationStateAsync(string instanceId, string? executionId) =>
        hub.Service.GetOrchestrationStateAsync(instanceId, executionId);

    public Task<string> GetOrchestrationHistoryAsync(string instanceId, string executionId) =>
        hub.Service.GetOrchestrationHistoryAsync(instanceId, executionId);

    public Task<OrchestrationQueryResult> GetOrchestrationWithQueryAsync(
        OrchestrationQuery query, CancellationToken cancellationToken) =>
        hub.Service.GetOrchestrationWithQueryAsync(query, cancellationToken);

    public async Task<PurgeResult> PurgeInstanceStateAsync(string instanceId)
    {
        await hub.WhenReleasedAsync(instanceId);
        return await hub.Service.PurgeInstanceStateAsync(instanceId);
    }

    public Task<PurgeResult> PurgeInstanceStateAsync(PurgeInstanceFilter purgeInstanceFilter) =>
        hub.Service.PurgeInstanceStateAsync(purgeInstanceFilter);

    public Task PurgeOrchestrationHistoryAsync(
        DateTime thresholdDateTimeUtc, OrchestrationStateTimeRangeFilterType timeRangeFilterType) =>
        hub.Service.PurgeOrchestrationHistoryAsync(thresholdDateTimeUtc, timeRangeFilterType);

    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) => Task.CompletedTask;

    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) =>
        Task.FromResult(workItem);

    public bool IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) => false;

    public int GetDelayInSecondsAfterOnProcessException(Exception exception) => 0;

    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => 0;

    public Task StartAsync() => hub.Service.StartAsync();

    public Task StopAsync() => Task.CompletedTask;

    public Task StopAsync(bool isForced) => Task.CompletedTask;

    public Task CreateAsync() => Task.CompletedTask;

    public Task CreateAsync(bool recreateInstanceStore) => Task.CompletedTask;

    public Task CreateIfNotExistsAsync() => Task.CompletedTask;

    public Task DeleteAsync() => Task.CompletedTask;

    public Task DeleteAsync(bool deleteInstanceStore) => Task.CompletedTask;

    /// <summary>Answers a severed dispatcher only once it is stopped: it asks again as often as it is told no.</summary>
    private async Task<T> UnlessSeveredAsync<T>(
        Func<CancellationToken, Task<T>> fetch, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _severed.Token);
        try
        {
            return await fetch(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw;
        }
    }

    private async Task ReturnAsync(TaskOrchestrationWorkItem item)
    {
        await AbandonTaskOrchestrationWorkItemAsync(item);
        if (_settled.ContainsKey(item))
            await ReleaseTaskOrchestrationWorkItemAsync(item);
    }
}
