using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

/// <summary>What orchestrations and <see cref="IFlows"/> promise, on every host.</summary>
public abstract partial class FlowContract : IAsyncLifetime
{
    private const string Name = "Recipe";

    /// <summary>By so much a timer may be early: queues of Azure Storage count whole seconds.</summary>
    private static readonly TimeSpan TimerGrain = TimeSpan.FromSeconds(1);

    private IFlowHost? _host;

    protected Effects Effects { get; } = new();

    protected IFlowHost Host => _host!;

    protected IFlows Flows => Host.Flows;

    /// <summary>A host with nothing in it, not yet started.</summary>
    protected abstract Task<IFlowHost> CreateHostAsync();

    public async ValueTask InitializeAsync() => _host = await CreateHostAsync();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the host with one orchestration, whose step <see cref="Work"/> notes its input as an effect.
    /// </summary>
    protected Task ServeAsync(Func<TaskOrchestrationContext, string, Task<string>> run) =>
        ServeAsync(run, input => Task.FromResult(Effects.Add(input) + "!"));

    protected Task ServeAsync(Func<TaskOrchestrationContext, string, Task<string>> run, Doing doing) =>
        Host.StartAsync(services => services
            .AddSingleton(new Orchestration(Name, () => new Recipe(run)))
            .AddSingleton(doing)
            .AddStep(Work.Step)
            .AddStep(Weigh.Step));

    protected Task<bool> BeginAsync(string input = "in", string id = "one", bool replace = false) =>
        Flows.StartAsync(Name, id, input, replace);

    protected async Task<FlowState> RunAsync(string input = "in")
    {
        Assert.True(await BeginAsync(input));
        return await FinishAsync();
    }

    protected Task<FlowState> FinishAsync(string id = "one") => StateAsync(state => state.Finished, $"{id} ends", id);

    protected async Task<FlowState> StateAsync(Func<FlowState, bool> until, string what, string id = "one") =>
        (await Eventually.Async(() => Flows.FindAsync(id), state => state is not null && until(state), what))!;

    protected Task StageAsync(string stage, string id = "one") =>
        StateAsync(state => state.Progress?.Stage == stage, $"{id} is at {stage}", id);

    protected Task EffectAsync(string effect, int times = 1) => Eventually.TrueAsync(
        () => Task.FromResult(Effects.Count(effect) >= times), $"{effect}, {times} times");

    protected static void Completed(string output, FlowState state)
    {
        Assert.True(state.Status == FlowStatus.Completed, $"{state.Status}: {state.Failure}");
        Assert.Equal(output, JsonSerializer.Deserialize<string>(state.Output!, Json.Options));
    }

    /// <summary>Waits for so many wake-ups, a day for each; says of each whether it came.</summary>
    protected static async Task<string> HearAsync(TaskOrchestrationContext context, int times, TimeSpan? patience = null)
    {
        var (heard, wakeUp) = ("", context.NextWakeUpAsync());
        for (var n = 1; n <= times; n++)
        {
            context.Report(new("waiting", n - 1, times));
            if (await WokenAsync(context, wakeUp, context.UtcNow() + (patience ?? TimeSpan.FromDays(1))))
                (heard, wakeUp) = (heard + "woken ", context.NextWakeUpAsync());
            else
                heard += "silence ";
        }
        return heard.TrimEnd();
    }

    /// <returns>False when the time comes before the wake-up.</returns>
    protected static async Task<bool> WokenAsync(TaskOrchestrationContext context, Task wakeUp, DateTimeOffset until)
    {
        using var timer = new CancellationTokenSource();
        var woken = await Task.WhenAny(wakeUp, context.CreateTimer(until.UtcDateTime, timer.Token)) == wakeUp;
        if (woken)
            // Not asynchronously: an orchestration may await nothing but the engine's own tasks.
            timer.Cancel();
        return woken;
    }

    private Task HeardAsync(int times) =>
        StateAsync(state => state.Progress is { Stage: "waiting" } at && at.Done == times, $"{times} wake-ups are heard");
}
