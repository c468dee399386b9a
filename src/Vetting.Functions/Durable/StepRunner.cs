using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;

namespace Vetting.Functions.Durable;

/// <summary>Runs steps, each in a scope of its own, and none for a flow that has ended.</summary>
public sealed class StepRunner(
    FlowCatalog catalog, IServiceScopeFactory scopes, IFlowClient flows, StepTelemetry telemetry)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <param name="shutdown">Set when the host stops; what then fails is not a failure of the step.</param>
    /// <exception cref="PermanentFailureException">No activity carries out the step.</exception>
    public async Task<StepText> RunAsync(
        string name, string instanceId, StepText input, CancellationToken shutdown)
    {
        var step = catalog.Steps.GetValueOrDefault(name)
            ?? throw new PermanentFailureException($"No activity is registered for the step '{name}'.");
        // A replay that broke, or a termination, leaves steps behind that were already handed out.
        if (await IsFinishedAsync(instanceId, shutdown))
            return new StepText("null");
        await using var scope = scopes.CreateAsyncScope();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        var run = telemetry.RunAsync(
            name, instanceId, input.Trace, () => step.Run(scope.ServiceProvider, input.Json, stop.Token));
        var watch = WatchAsync(instanceId, run, stop);
        try
        {
            return new StepText(await run);
        }
        catch (Exception) when (shutdown.IsCancellationRequested)
        {
            // Answering would count as an attempt. Unanswered, the work is handed out again after the restart.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
            throw;
        }
        finally
        {
            await watch;
        }
    }

    private async Task WatchAsync(string instanceId, Task run, CancellationTokenSource stop)
    {
        while (await Task.WhenAny(run, Task.Delay(LookEvery, TimeProvider.System, stop.Token)) != run)
        {
            if (stop.IsCancellationRequested)
                return;
            if (await IsFinishedAsync(instanceId, stop.Token))
                await stop.CancelAsync();
        }
    }

    private async Task<bool> IsFinishedAsync(string instanceId, CancellationToken cancellation)
    {
        try
        {
            return await flows.GetAsync(instanceId, cancellation) is { Finished: true };
        }
        catch (Exception)
        {
            return false; // The hub is away for the moment; the step itself says so if it needs it.
        }
    }
}
