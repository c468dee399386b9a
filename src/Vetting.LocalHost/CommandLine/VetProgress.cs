using Spectre.Console;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.LocalHost.CommandLine;

/// <summary>The three stages of a vetting as a person watches them.</summary>
internal sealed class VetProgress(ProgressTask retrieve, ProgressTask analyse, ProgressTask assess) : IRetrievalProgress
{
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<VetProgress, Task<T>> work) =>
        console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var progress = new VetProgress(
                    context.AddTask("Retrieve the history").IsIndeterminate(),
                    context.AddTask("Analyse the discourse", autoStart: false).IsIndeterminate(),
                    context.AddTask("Assess and compile", autoStart: false).IsIndeterminate());
                var result = await work(progress);
                progress.Reach(3);
                return result;
            });

    public void Report(FlowProgress progress) => Reach(progress.Stage switch
    {
        FlowStages.Analysing => 1,
        FlowStages.Assessing => 2,
        _ => 0,
    });

    public IProgress<int> For(Channel channel) => new PostCount(retrieve);

    private void Reach(int stage)
    {
        ProgressTask[] tasks = [retrieve, analyse, assess];
        foreach (var done in tasks.Take(stage).Where(task => !task.IsFinished))
        {
            done.StartTask();
            done.IsIndeterminate(false).Value(done.MaxValue);
            done.StopTask();
        }
        if (stage < tasks.Length && !tasks[stage].IsStarted)
            tasks[stage].StartTask();
    }

    private sealed class PostCount(ProgressTask task) : IProgress<int>
    {
        public void Report(int posts) => task.Description = $"Retrieve the history: {posts} posts";
    }
}
