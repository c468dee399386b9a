using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

/// <summary>Runs steps, each in a scope of its own, so many at a time.</summary>
internal sealed class StepRunner(FlowCatalog catalog, IServiceScopeFactory scopes, int limit)
{
    private readonly SemaphoreSlim _slots = new(limit);

    public async Task<string> RunAsync(string name, string input, CancellationToken cancellation)
    {
        var step = catalog.Steps.GetValueOrDefault(name)
            ?? throw new PermanentFailureException($"No activity is registered for the step '{name}'.");
        await _slots.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await step.Run(scope.ServiceProvider, input, cancellation);
        }
        finally
        {
            _slots.Release();
        }
    }
}
