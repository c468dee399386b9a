using DurableTask.Core;
using Microsoft.DurableTask.Worker.Shims;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Engine;

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
