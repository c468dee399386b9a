using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Which vettings make no progress for longer than what they are at should take.</summary>
public static class StuckRule
{
    /// <summary>Beyond a term that people were given, until the vetting is closed by it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>The reconciler looks every two minutes.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMinutes(10);

    /// <summary>Mails and webhooks are tried for about a day.</summary>
    private static readonly TimeSpan Telling = TimeSpan.FromHours(26);

    /// <param name="vetting">Null where there is no row.</param>
    public static bool IsStuck(ShownFlow flow, VettingSummary? vetting, DateTimeOffset now) =>
        DueAt(flow, vetting) is { } due && now > due;

    /// <returns>When it should have gone on, or ended; null of what an operator holds, and of what has ended.</returns>
    public static DateTimeOffset? DueAt(ShownFlow flow, VettingSummary? vetting) => flow switch
    {
        // The engine is through with it, and nobody was told.
        { Finished: true } => vetting?.IsOpen == true ? flow.UpdatedAt + Unnoticed : null,
        { Status: not FlowStatus.Running } => null,
        { Missing: true } => flow.UpdatedAt + Unnoticed,
        { Progress.Stage: FlowStages.InReview or FlowStages.Reminded or FlowStages.Escalated or FlowStages.Asking }
            when (vetting?.FinalAt ?? vetting?.WaitsUntil) is { } until => until + Grace,
        _ => flow.UpdatedAt + LimitOf(flow.Progress?.Stage),
    };

    private static TimeSpan LimitOf(string? stage) => stage switch
    {
        FlowStages.Retrieving => TimeSpan.FromHours(2),
        FlowStages.Analysing => TimeSpan.FromHours(1),
        FlowStages.Assessing => TimeSpan.FromMinutes(30),
        // One that is contested is looked at every day.
        FlowStages.Inviting or FlowStages.Concluding or FlowStages.Concluded => Telling,
        // Of people whose term is not known.
        FlowStages.InReview or FlowStages.Reminded or FlowStages.Escalated or FlowStages.Asking => TimeSpan.FromDays(30),
        _ => TimeSpan.FromHours(4),
    };
}
