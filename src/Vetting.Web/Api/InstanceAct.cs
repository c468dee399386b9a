using Vetting.Core.Flow;

namespace Vetting.Web.Api;

/// <summary>Something an operator does to an instance.</summary>
/// <param name="Needs">The state the instance should be in.</param>
internal sealed record InstanceAct(
    string Name, string Needs, Func<IFlowClient, string, string, CancellationToken, Task<ControlResult>> Run)
{
    private static readonly InstanceAct[] All =
    [
        new("suspend", "running", (flows, id, reason, cancellation) => flows.SuspendAsync(id, reason, cancellation)),
        new("resume", "suspended", (flows, id, reason, cancellation) => flows.ResumeAsync(id, reason, cancellation)),
        new("terminate", "running or suspended",
            (flows, id, reason, cancellation) => flows.TerminateAsync(id, reason, cancellation)),
        new("rerun", "finished", (flows, id, _, cancellation) => flows.RerunAsync(id, cancellation)),
        new("purge", "finished", (flows, id, _, cancellation) => flows.PurgeAsync(id, cancellation)),
    ];

    public static InstanceAct? Find(string name) => All.FirstOrDefault(act => act.Name == name);
}
