using Microsoft.DurableTask;

namespace Vetting.Core.Flow;

/// <summary>The wake-ups of one orchestration. One is asked for at a time, whoever waits, so that none is lost to a wait
/// that is over.</summary>
internal sealed class WakeUps(TaskOrchestrationContext context)
{
    private Task? _next;

    public Task Next => _next ??= context.NextWakeUpAsync();

    /// <summary>Call it when <see cref="Next"/> has come.</summary>
    public void Heard() => _next = null;
}
