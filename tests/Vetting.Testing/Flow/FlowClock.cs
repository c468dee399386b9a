using Microsoft.DurableTask;

namespace Vetting.Testing.Flow;

internal static class FlowClock
{
    /// <summary>The time of the last thing that happened to the instance; the same on every replay.</summary>
    public static DateTimeOffset UtcNow(this TaskOrchestrationContext context) =>
        new(DateTime.SpecifyKind(context.CurrentUtcDateTime, DateTimeKind.Utc));
}
