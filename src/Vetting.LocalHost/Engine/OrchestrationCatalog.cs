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
