using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;

namespace Vetting.Azure.Flow;

/// <summary>Durable Task behind the product's port, the same in both hosts.</summary>
public sealed class DurableFlows(IDurableTaskClientProvider clients, TimeProvider time) : IFlows
{
    /// <summary>How long an instance that is replaced may take to end.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(30);

    private static readonly OrchestrationRuntimeStatus[] GoingOn =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    private DurableTaskClient Client => clients.GetClient();

    /// <exception cref="TimeoutException">What should be replaced did not end.</exception>
    public async Task<bool> StartAsync<TIn>(
        string name, string id, TIn input, bool replace, CancellationToken cancellation)
    {
        FlowId.Check(id);
        if (await GoesOnAsync(id, cancellation))
        {
            if (!replace)
                return false;
            await EndAsync(id, cancellation);
        }
        try
        {
            await Client.ScheduleNewOrchestrationInstanceAsync(
                name, input, new StartOrchestrationOptions(id).WithDedupeStatuses(GoingOn), cancellation);
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            // Backends refuse an id that is taken each in a way of its own.
            if (await GoesOnAsync(id, cancellation))
                return false;
            throw;
        }
    }

    public Task WakeAsync(string id, CancellationToken cancellation) =>
        TellAsync(id, () => Client.RaiseEventAsync(id, FlowContext.WakeUp, "", cancellation), cancellation);

    public async Task<FlowState?> FindAsync(string id, CancellationToken cancellation) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) is { } instance
            ? FlowStates.Of(instance)
            : null;

    public Task SuspendAsync(string id, string reason, CancellationToken cancellation) =>
        TellAsync(id, () => Client.SuspendInstanceAsync(id, reason, cancellation), cancellation);

    public Task ResumeAsync(string id, string reason, CancellationToken cancellation) =>
        TellAsync(id, () => Client.ResumeInstanceAsync(id, reason, cancellation), cancellation);

    public Task TerminateAsync(string id, string reason, CancellationToken cancellation) =>
        TellAsync(id, () => Client.TerminateInstanceAsync(id, reason, cancellation), cancellation);

    public async Task PurgeAsync(string id, CancellationToken cancellation)
    {
        if (!await GoesOnAsync(id, cancellation))
            await Client.PurgeInstanceAsync(id, cancellation);
    }

    public async Task<int> PurgeFinishedAsync(DateTimeOffset startedBefore, CancellationToken cancellation) =>
        // Not every backend takes an open beginning.
        (await Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(DateTimeOffset.UnixEpoch, startedBefore, Ended), cancellation)).PurgedInstanceCount;

    private async Task<bool> GoesOnAsync(string id, CancellationToken cancellation) =>
        await Client.GetInstanceAsync(id, cancellation) is { IsCompleted: false };

    private async Task EndAsync(string id, CancellationToken cancellation)
    {
        await TerminateAsync(id, "Replaced.", cancellation);
        await Client.WaitForInstanceCompletionAsync(id, cancellation).WaitAsync(EndLimit, time, cancellation);
    }

    /// <summary>Some backends mind when an instance is not there or has ended; here it only means that it is late.</summary>
    private async Task TellAsync(string id, Func<Task> tell, CancellationToken cancellation)
    {
        try
        {
            await tell();
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            if (await GoesOnAsync(id, cancellation))
                throw;
        }
    }
}
