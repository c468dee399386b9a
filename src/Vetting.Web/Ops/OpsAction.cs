using Vetting.Core.Content;
using Vetting.Core.Pipeline;

namespace Vetting.Web.Ops;

/// <summary>An operator's act as the pages offer it.</summary>
/// <param name="Confirm">What to think of first; null where the action can be undone.</param>
/// <param name="AsksWhy">True where a reason is kept with the act.</param>
public sealed record OpsAction(
    OperatorAct Act, LocalizedText Label, LocalizedText Done, LocalizedText? Confirm, bool AsksWhy = false)
{
    public const int MaxReason = 500;

    internal static LocalizedText Refused { get; } = new(
        "Rien n’a changé : l’orchestration n’est plus dans cet état.",
        "Nothing changed: the orchestration is no longer in that state.");

    internal static IReadOnlyList<OpsAction> All { get; } =
    [
        new(OperatorAct.Suspend, new("Suspendre", "Suspend"), new("Suspendue.", "Suspended."), null),
        new(OperatorAct.Resume, new("Reprendre", "Resume"), new("Reprise.", "Resumed."), null),
        new(OperatorAct.Rerun, new("Relancer", "Rerun"),
            new("Relancée depuis le début.", "Started again from the beginning."),
            new("Recommencer depuis le début, avec les mêmes entrées ?",
                "Start again from the beginning, with the same input?")),
        new(OperatorAct.Terminate, new("Arrêter", "Terminate"), new("Arrêtée.", "Terminated."),
            new("Arrêter pour de bon ? Ce qui attend ne sera pas fait.",
                "Stop it for good? Whatever is waiting will not be done."), AsksWhy: true),
        new(OperatorAct.Purge, new("Purger", "Purge"), new("Purgée.", "Purged."),
            new("Oublier cette orchestration ? L’examen, son dossier et la décision restent.",
                "Forget this orchestration? The vetting, its dossier and the decision stay.")),
    ];

    internal static OpsAction? Find(string? name) => All.FirstOrDefault(action => action.Act.Name() == name);
}
