using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;

namespace Vetting.Web.Ops;

/// <summary>What an operator can do about an orchestration as it stands.</summary>
/// <param name="Looks">True where looking for lost vettings helps.</param>
internal sealed record OpsHelp(LocalizedText What, bool Looks = false)
{
    /// <returns>Null where there is nothing to do.</returns>
    public static OpsHelp? For(ShownFlow flow, VettingSummary? vetting, bool isStuck) => flow switch
    {
        { Missing: true } => new(Lost, Looks: true),
        { Finished: true } when isStuck => new(Lost, Looks: true),
        { Status: FlowStatus.Failed or FlowStatus.Terminated } => vetting?.Stage == VettingStage.Failed ? new(Rerun) : null,
        { Status: FlowStatus.Suspended } => new(Held),
        { Status: FlowStatus.Running } when isStuck => new(Behind, Looks: true),
        { Status: FlowStatus.Running } when vetting is { WaitsUntil: not null, FinalAt: null } => new(People),
        { Status: FlowStatus.Running, LastError: not null } => new(TriedAgain),
        _ => null,
    };

    private static readonly LocalizedText Lost = new(
        "Le moteur ne mène plus cet examen. Il est repris de lui-même en quelques minutes, ou tout de suite en cherchant les " +
        "examens perdus ; il continue où il en était, et personne ne reçoit deux fois le même courriel.",
        "The engine no longer runs this vetting. It is started again by itself within minutes, or now by looking for lost " +
        "vettings; it goes on where it was, and nobody gets a mail twice.");

    private static readonly LocalizedText Rerun = new(
        "Si la cause est levée (voyez l’erreur et les étapes), relancez : l’examen recommence avec ce qui avait été envoyé.",
        "Once its cause is gone (see the error and the steps), rerun it: the vetting begins anew with what was sent.");

    private static readonly LocalizedText Held = new(
        "Tenue par un opérateur : rien ne se passe avant que vous ne la repreniez.",
        "Held by an operator: nothing happens until you resume it.");

    private static readonly LocalizedText Behind = new(
        "Cherchez les examens perdus : celui-ci est réveillé, ou repris où il en était. S’il reste bloqué, voyez quelle étape " +
        "échoue ; l’arrêter et le relancer le recommence.",
        "Look for lost vettings: this one is woken, or started again where it was. If it stays stuck, see which step fails; " +
        "terminating and rerunning it begins it anew.");

    private static readonly LocalizedText People = new(
        "Rien à faire : des personnes ont la main jusqu’à la date indiquée.",
        "Nothing to do: people have until the time above.");

    private static readonly LocalizedText TriedAgain = new(
        "Rien à faire pour le moment : une étape qui échoue est essayée de nouveau.",
        "Nothing to do for now: a step that fails is tried again.");
}
