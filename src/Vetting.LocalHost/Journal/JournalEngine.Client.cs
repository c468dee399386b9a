using System.Diagnostics;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal sealed partial class JournalEngine
{
    private static readonly TimeSpan JoinRetry = TimeSpan.FromSeconds(1);

    public Task<StartResult> StartAsync<TIn, TOut>(
        FlowDefinition<TIn, TOut> flow, string id, TIn input, CancellationToken cancellation = default) =>
        StartAsync(flow.Name, id, Write(input), null, cancellation);

    public async Task<RaiseResult> RaiseAsync<TEvent>(
        string id, string name, string eventId, TEvent payload, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        return await LiveAsync(id, cancellation) is { } instance
            ? await instance.RaiseAsync(name, eventId, Write(payload)).WaitAsync(cancellation)
            : await _services.Archive.FindAsync(id, cancellation) is null
                ? RaiseResult.NoSuchInstance
                : RaiseResult.AlreadyFinished;
    }

    public async Task<FlowState?> GetAsync(string id, CancellationToken cancellation = default) =>
        (await LiveAsync(id, cancellation))?.State ?? (await _services.Archive.FindAsync(id, cancellation))?.State;

    public async Task<FlowPage> ListAsync(FlowQuery query, CancellationToken cancellation = default)
    {
        // What has finished but is not yet in the archive would be missing from both parts of the list.
        var retiring = _instances.Values.Where(instance => instance.State.Finished);
        await Task.WhenAll(retiring.Select(instance => instance.Retired)).WaitAsync(cancellation);
        var live = _instances.Values
            .Where(instance => instance.Registered is { IsCompletedSuccessfully: true, Result: true })
            .Select(instance => instance.State)
            .Where(state => !state.Finished);
        return await _listing.ListAsync([.. live], query, cancellation);
    }

    public async Task<FlowState?> WaitForCompletionAsync(string id, CancellationToken cancellation) =>
        await LiveAsync(id, cancellation) is { } instance
            ? await instance.Finished.WaitAsync(cancellation)
            : (await _services.Archive.FindAsync(id, cancellation))?.State;

    public async Task<Task<FlowState>> JoinAsync(
        string flow, string id, string input, string parent, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await StartAsync(flow, id, input, parent, cancellation);
                if (await LiveAsync(id, cancellation) is { } instance)
                    return instance.Finished;
                if (await _services.Archive.FindAsync(id, cancellation) is { } finished)
                    return Task.FromResult(finished.State);
            }
            catch (Exception away) when (away is not ArgumentException && !cancellation.IsCancellationRequested)
            {
                _services.Log.JoinWaits(parent, id, away.GetType().Name);
                await Task.Delay(JoinRetry, _services.Clock, cancellation);
            }
        }
    }

    private async Task<StartResult> StartAsync(
        string flow, string id, string input, string? parent, CancellationToken cancellation)
    {
        var registered = _services.Catalog.Flows.GetValueOrDefault(flow)
            ?? throw new ArgumentException($"No flow is registered under the name '{flow}'.", nameof(flow));
        if (await LiveAsync(id, cancellation) is not null)
            return StartResult.AlreadyThere;
        var now = _services.Clock.GetUtcNow();
        var mine = new FlowInstance(new(
            id, flow, registered.Version, 1, input, now, now, parent, Trace: TraceFor(parent)), _services);
        if (!Remember(mine))
            return await StartAsync(flow, id, input, parent, cancellation);
        return await ClaimAsync(mine).WaitAsync(cancellation);
    }

    /// <summary>A child belongs to its parent's trace, whoever got the parent to go on.</summary>
    private string? TraceFor(string? parent) => parent is null
        ? Activity.Current?.Id
        : _instances.GetValueOrDefault(parent)?.Trace;

    private async Task<StartResult> ClaimAsync(FlowInstance mine)
    {
        try
        {
            if (await _services.Archive.FindAsync(mine.State.Id, _stopping.Token) is null)
            {
                await mine.BeginAsync();
                return StartResult.Started;
            }
            return StartResult.AlreadyThere;
        }
        finally
        {
            if (!mine.Registered.IsCompleted)
            {
                Forget(mine);
                mine.Discard();
            }
        }
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json.Options);
}
