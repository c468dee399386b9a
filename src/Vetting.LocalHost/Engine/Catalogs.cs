using DurableTask.Core;
using Microsoft.DurableTask.Worker.Shims;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Engine;

/// <summary>The registered orchestrations, as the engine asks for them: by name, a new one each time.</summary>
internal sealed class OrchestrationCatalog(IEnumerable<Orchestration> known, DurableTaskShimFactory shims)
    : INameVersionObjectManager<TaskOrchestration>
{
    private readonly Dictionary<string, Orchestration> _known = known.ToDictionary(orchestration => orchestration.Name);

    /// <returns>Null for a name that is not known; the instance then waits for a host that knows it.</returns>
    public TaskOrchestration? GetObject(string name, string? version) =>
        _known.TryGetValue(name, out var found) ? shims.CreateOrchestration(name, found.Create()) : null;

    public void Add(ObjectCreator<TaskOrchestration> creator) =>
        throw new NotSupportedException("Orchestrations are registered with AddOrchestration.");
}

/// <summary>The registered steps, as the engine asks for them.</summary>
internal sealed class StepCatalog(IEnumerable<Step> known, IServiceProvider services, DurableTaskShimFactory shims)
    : INameVersionObjectManager<TaskActivity>
{
    private readonly Dictionary<string, TaskActivity> _known =
        known.ToDictionary(step => step.Name, step => shims.CreateActivity(step.Name, step.On(services)));

    /// <returns>Null for a name that is not known; the step then waits for a host that knows it.</returns>
    public TaskActivity? GetObject(string name, string? version) => _known.GetValueOrDefault(name);

    public void Add(ObjectCreator<TaskActivity> creator) =>
        throw new NotSupportedException("Steps are registered with AddStep.");
}
