using System.Diagnostics;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>Starts, tells and watches flows on Durable Task.</summary>
internal sealed partial class DurableFlowClient(
    TaskHub hub, IFlowLedger ledger, FlowListing listing, FlowCatalog catalog, TimeProvider time) : IFlowClient
{
    // A start that takes longer than this was cut short, and the next one finishes it.
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(15);

    public Task<StartResult> StartAsync<TIn, TOut>(
        FlowDefinition<TIn, TOut> flow, string id, TIn input, CancellationToken cancellation = default)
    {
        FlowId.Check(id);
        return StartAsync(flow.Name, id, Wire.Write(input), [], cancellation);
    }

    /// <param name="parents">Flows that wait for its end from the start.</param>
    public async Task<StartResult> StartAsync(
        string flow, string id, JsonElement input, IReadOnlyList<string> parents, CancellationToken cancellation)
    {
        var registered = catalog.Flows.GetValueOrDefault(flow)
            ?? throw new ArgumentException($"No flow is registered under the name '{flow}'.", nameof(flow));
        while (!await ClaimAsync(id, cancellation))
        {
            // A claim is not yet a start: whoever holds it may be gone, and then nobody else would ever start it.
            if (await LookAsync(id, cancellation) is not null)
                return StartResult.AlreadyThere;
            await Task.Delay(Poll, TimeProvider.System, cancellation);
        }
        await ScheduleAsync(flow, id, FlowRun.First(registered.Version, input, parents), cancellation);
        return StartResult.Started;
    }

    public async Task<RaiseResult> RaiseAsync<TEvent>(
        string id, string name, string eventId, TEvent payload, CancellationToken cancellation = default)
    {
        if (await LookAsync(id, cancellation) is not { } instance)
            return RaiseResult.NoSuchInstance;
        if (instance.State.Finished)
            return RaiseResult.AlreadyFinished;
        if (await ledger.HasEventAsync(id, eventId, cancellation))
            return RaiseResult.Repeated;
        if (!await TrySendAsync(id, new RaisedEvent(name, eventId, Wire.Write(payload)), cancellation))
            return RaiseResult.AlreadyFinished;
        // After it was sent: cut short in between, it is sent again and the flow drops the second one.
        await ledger.AddEventAsync(id, eventId, cancellation);
        return RaiseResult.Delivered;
    }

    public async Task<FlowState?> GetAsync(string id, CancellationToken cancellation = default) =>
        (await LookAsync(id, cancellation))?.State;

    public Task<FlowPage> ListAsync(FlowQuery query, CancellationToken cancellation = default) =>
        listing.ListAsync(query, cancellation);

    public async Task<FlowState?> WaitForCompletionAsync(string id, CancellationToken cancellation)
    {
        if (await LookAsync(id, cancellation) is null)
            return null;
        await hub.Client.WaitForInstanceCompletionAsync(id, cancellation);
        return await GetAsync(id, cancellation);
    }

    public async Task<FlowInstance?> LookAsync(string id, CancellationToken cancellation) =>
        await hub.Client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) is { } metadata
            ? FlowInstance.Of(metadata, catalog)
            : null;

    /// <summary>Tells an instance something that is not an event of its flow.</summary>
    public Task NotifyAsync<T>(string id, string name, T payload, CancellationToken cancellation) =>
        TrySendAsync(id, new RaisedEvent(name, name, Wire.Write(payload)), cancellation);

    /// <summary>Tells flows that wait for another one how it ended.</summary>
    public Task TellAsync(IEnumerable<string> parents, string id, FlowEnd end, CancellationToken cancellation) =>
        Task.WhenAll(parents.Select(parent => NotifyAsync(parent, RaisedEvent.EndOf(id), end, cancellation)));

    private async Task<bool> ClaimAsync(string id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var claim = await ledger.ClaimAsync(id, now, cancellation);
        return claim.Mine
            || now - claim.At >= StartLimit
            && await LookAsync(id, cancellation) is null
            && await ledger.TakeOverAsync(id, claim, now, rerun: false, cancellation);
    }

    /// <returns>False when the instance has finished or is not there.</returns>
    private async Task<bool> TrySendAsync(string id, RaisedEvent raised, CancellationToken cancellation)
    {
        try
        {
            await hub.Client.RaiseEventAsync(id, RaisedEvent.Channel, Wire.Write(raised), cancellation);
            return true;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Some backends refuse an event to a finished instance, each with an exception of its own.
            if (await LookAsync(id, cancellation) is null or { State.Finished: true })
                return false;
            throw;
        }
    }

    private Task ScheduleAsync(string flow, string id, FlowRun run, CancellationToken cancellation) =>
        hub.Client.ScheduleNewOrchestrationInstanceAsync(
            flow, Wire.Write(run with { Trace = Activity.Current?.Id }),
            new StartOrchestrationOptions(id) { Version = run.Version }, cancellation);
}
