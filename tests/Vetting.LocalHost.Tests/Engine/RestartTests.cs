using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.LocalHost.Engine;
using Vetting.Testing;
using Vetting.Testing.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Engine;

public sealed class RestartTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly Effects _effects = new();
    private readonly EmbeddedFlowHost _host = EmbeddedFlowHost.In(
        azurite, options => options.StopPatience = TimeSpan.FromSeconds(2));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_waits_goes_on_after_a_restart_and_repeats_no_step()
    {
        static async Task<string> WorkThenWaitAsync(TaskOrchestrationContext context, string input)
        {
            var worked = await context.CallAsync(Once.Step, input);
            context.Report(new("waiting"));
            await context.NextWakeUpAsync();
            return worked + await context.CallAsync(Once.Step, "after");
        }
        await ServeAsync(WorkThenWaitAsync, Noting);
        await _host.Flows.StartAsync("Recipe", "one", "before");
        await StateAsync(state => state.Progress?.Stage == "waiting");

        await _host.StopAsync();
        await ServeAsync(WorkThenWaitAsync, Noting);
        await _host.Flows.WakeAsync("one");

        Assert.Equal("\"before!after!\"", (await StateAsync(state => state.Finished)).Output);
        Assert.Equal(["before", "after"], _effects.All);
    }

    [Fact]
    public async Task An_activity_that_a_stop_cuts_off_is_no_failure_and_is_done_again()
    {
        var (began, cutOff) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ServeAsync((context, input) => context.CallAsync(Once.Step, input), async _ =>
        {
            began.TrySetResult();
            await cutOff.Task;
            throw new ObjectDisposedException("what a stopping host takes away");
        });
        await _host.Flows.StartAsync("Recipe", "one", "in");
        await began.Task;

        var stopping = _host.StopAsync();
        cutOff.SetResult();
        await stopping;
        await ServeAsync((context, input) => context.CallAsync(Once.Step, input), Noting);

        var state = await StateAsync(state => state.Finished);
        Assert.Equal((FlowStatus.Completed, "\"in!\""), (state.Status, state.Output));
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_an_activity_that_takes_long()
    {
        var (began, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ServeAsync((context, input) => context.CallAsync(Once.Step, input), async input =>
        {
            began.TrySetResult();
            await released.Task;
            return input;
        });
        await _host.Flows.StartAsync("Recipe", "one", "in");
        await began.Task;

        await _host.StopAsync();
        await ServeAsync((context, input) => context.CallAsync(Once.Step, input), Noting);

        Assert.Equal("\"in!\"", (await StateAsync(state => state.Finished)).Output);
        released.SetResult();
    }

    [Fact]
    public async Task A_timer_that_ran_out_while_no_host_ran_ends_at_the_next_start()
    {
        static async Task<string> NapAsync(TaskOrchestrationContext context, string input)
        {
            context.Report(new("napping"));
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            return input;
        }
        await ServeAsync(NapAsync, Noting);
        await _host.Flows.StartAsync("Recipe", "one", "in");
        await StateAsync(state => state.Progress?.Stage == "napping");
        await _host.StopAsync();

        await ServeAsync(NapAsync, Noting);

        Assert.Equal(FlowStatus.Completed, (await StateAsync(state => state.Finished)).Status);
    }

    private Task<string> Noting(string input) => Task.FromResult(_effects.Add(input) + "!");

    private Task ServeAsync(Func<TaskOrchestrationContext, string, Task<string>> run, Doing doing) =>
        _host.StartAsync(services => services
            .AddSingleton(new Orchestration("Recipe", () => new Recipe(run)))
            .AddSingleton(doing)
            .AddStep(Once.Step));

    private async Task<FlowState> StateAsync(Func<FlowState, bool> until) => (await Eventually.Async(
        () => _host.Flows.FindAsync("one"), state => state is not null && until(state), "the state"))!;
}
