using System.Collections.Concurrent;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>Runs every flow of this process, and brings them back after a restart.</summary>
internal sealed partial class JournalEngine : IHostedService, IFlowClient, IChildFlows, IDisposable
{
    private readonly ConcurrentDictionary<string, FlowInstance> _instances = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly JournalServices _services;
    private readonly FlowListing _listing;
    private volatile bool _running;

    public JournalEngine(
        IJournalStore store, FlowCatalog catalog, IServiceScopeFactory scopes, JournalOptions options,
        TimeProvider clock, StepTelemetry telemetry, ILogger<JournalEngine> log)
    {
        var archive = new FlowArchive(store);
        var steps = new StepRunner(catalog, scopes, telemetry, options.MaxConcurrentSteps);
        _services = new(store, archive, catalog, steps, this, new InFlight(), clock, log, _stopping.Token);
        _listing = new(archive);
    }

    /// <summary>Ends once no code, step or write is under way; waiting instances do not count.</summary>
    internal Task WhenQuiet() => _services.InFlight.WhenQuiet();

    /// <summary>Ends when every unfinished instance is where it was.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _services.Store.InitializeAsync(cancellationToken);
        var recovery = await JournalRecovery.ReadAsync(_services.Store, cancellationToken);
        await _services.Store.CommitAsync(JournalKeys.Live, recovery.Leftovers);
        foreach (var header in recovery.Reruns)
            await _services.Archive.RemoveAsync(header.Id, header.Reruns!);
        var instances = recovery.Instances
            .Select(item => (Instance: new FlowInstance(item.Header, _services), item.Pages))
            .ToList();
        // All must be known before the first one runs: it may join another as its child.
        instances.ForEach(item => Remember(item.Instance));
        _running = true;
        instances.ForEach(item => item.Instance.Recover(item.Pages));
        await Task.WhenAll(_instances.Values.Select(instance => instance.CaughtUp)).WaitAsync(cancellationToken);
        _services.Log.Recovered(recovery.Instances.Count);
    }

    /// <summary>Cancels running steps, which run again after the next start, and lets results be written.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _running = false;
        await _stopping.CancelAsync();
        await WhenQuiet().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var instance in _instances.Values)
            instance.Halt();
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _oneAtATime.Dispose();
    }

    private bool Remember(FlowInstance instance)
    {
        if (!_instances.TryAdd(instance.State.Id, instance))
            return false;
        instance.Retired.ContinueWith(_ => Forget(instance), TaskScheduler.Default);
        return true;
    }

    private void Forget(FlowInstance instance) => _instances.TryRemove(new(instance.State.Id, instance));

    /// <summary>The instance in memory, once it is sure that it is there.</summary>
    private async Task<FlowInstance?> LiveAsync(string id, CancellationToken cancellation)
    {
        FlowId.Check(id);
        if (!_running)
            throw new InvalidOperationException("The journal is not running: the host is starting or stopping.");
        return _instances.TryGetValue(id, out var instance) && await instance.Registered.WaitAsync(cancellation)
            ? instance
            : null;
    }
}
