using System.Diagnostics;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;

namespace Vetting.LocalHost.Journal;

/// <summary>Runs steps, each in a scope of its own, so many at a time.</summary>
internal sealed class StepRunner(
    FlowCatalog catalog, IServiceScopeFactory scopes, StepTelemetry telemetry, int limit)
{
    private readonly SemaphoreSlim _slots = new(limit);

    /// <param name="trace">That the instance belongs to.</param>
    public async Task<string> RunAsync(
        string name, string input, string instanceId, string? trace, CancellationToken cancellation)
    {
        var step = catalog.Steps.GetValueOrDefault(name)
            ?? throw new PermanentFailureException($"No activity is registered for the step '{name}'.");
        await _slots.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // Whoever got the flow to go on is not what the step belongs to.
            Activity.Current = null;
            return await telemetry.RunAsync(
                name, instanceId, trace, () => step.Run(scope.ServiceProvider, input, cancellation));
        }
        finally
        {
            _slots.Release();
        }
    }
}
