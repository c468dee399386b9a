using Vetting.Core.Flow;

namespace Vetting.Core.Pipeline;

/// <summary>Something an operator does to an orchestration.</summary>
public enum OperatorAct { Suspend, Resume, Terminate, Rerun, Purge }

public static class OperatorActRules
{
    /// <summary>True while the act can be done to an instance in that state.</summary>
    public static bool AppliesTo(this OperatorAct act, FlowStatus status) => act switch
    {
        OperatorAct.Suspend => status == FlowStatus.Running,
        OperatorAct.Resume => status == FlowStatus.Suspended,
        OperatorAct.Terminate => status is FlowStatus.Running or FlowStatus.Suspended,
        OperatorAct.Rerun or OperatorAct.Purge => status is FlowStatus.Completed or FlowStatus.Failed or FlowStatus.Terminated,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act of an operator."),
    };

    /// <summary>As in addresses.</summary>
    public static string Name(this OperatorAct act) => act.ToString().ToLowerInvariant();

    /// <returns>Null when no act has the name.</returns>
    public static OperatorAct? Named(string name) =>
        Enum.GetValues<OperatorAct>().Where(act => act.Name() == name).Cast<OperatorAct?>().FirstOrDefault();
}
