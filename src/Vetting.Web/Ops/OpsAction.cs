using Vetting.Core.Content;
using Vetting.Core.Flow;

namespace Vetting.Web.Ops;

/// <summary>Something an operator may do to an orchestration.</summary>
/// <param name="Name">As in the address: suspend, resume, rerun or terminate.</param>
/// <param name="Confirm">What to think of first; null where the action can be undone.</param>
public sealed record OpsAction(
    string Name,
    LocalizedText Label,
    LocalizedText Done,
    LocalizedText? Confirm,
    Func<FlowState, bool> Applies,
    Func<IFlowClient, string, CancellationToken, Task<ControlResult>> Run)
{
    // The reason stands in the journal; the operators' key names no person, so neither does this.
    private const string Reason = "by an operator";

    internal static LocalizedText Refused { get; } = new(
        "Rien n’a changé : l’orchestration n’est plus dans cet état.",
        "Nothing changed: the orchestration is no longer in that state.");

    internal static IReadOnlyList<OpsAction> All { get; } =
    [
        new("suspend", new("Suspendre", "Suspend"), new("Suspendue.", "Suspended."), null,
            state => state.Status == FlowStatus.Running,
            (flows, id, cancellation) => flows.SuspendAsync(id, Reason, cancellation)),
        new("resume", new("Reprendre", "Resume"), new("Reprise.", "Resumed."), null,
            state => state.Status == FlowStatus.Suspended,
            (flows, id, cancellation) => flows.ResumeAsync(id, Reason, cancellation)),
        new("rerun", new("Relancer", "Rerun"), new("Relancée depuis le début.", "Started again from the beginning."),
            new(
                "Recommencer depuis le début, avec les mêmes entrées ?",
                "Start again from the beginning, with the same input?"),
            state => state.Finished,
            (flows, id, cancellation) => flows.RerunAsync(id, cancellation)),
        new("terminate", new("Arrêter", "Terminate"), new("Arrêtée.", "Terminated."),
            new(
                "Arrêter pour de bon ? Ce qui attend ne sera pas fait.",
                "Stop it for good? Whatever is waiting will not be done."),
            state => !state.Finished,
            (flows, id, cancellation) => flows.TerminateAsync(id, Reason, cancellation)),
    ];

    internal static OpsAction? Find(string? name) => All.FirstOrDefault(action => action.Name == name);
}
