using Microsoft.DurableTask;

namespace Vetting.Testing.Flow;

/// <summary>An orchestration written where it is used.</summary>
public sealed class Recipe(Func<TaskOrchestrationContext, string, Task<string>> run) : TaskOrchestrator<string, string>
{
    public override Task<string> RunAsync(TaskOrchestrationContext context, string input) => run(context, input);
}
