using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private Task StatusAsync(FlowStatus status) => StateAsync(state => state.Status == status, $"{status}");

    [Fact]
    public async Task A_suspended_instance_hears_its_wake_ups_when_it_is_resumed()
    {
        await ServeAsync((context, _) => HearAsync(context, 2));
        await BeginAsync();
        // Queues keep no order: a wake-up before the start is one that nobody hears.
        await HeardAsync(0);
        await Flows.WakeAsync("one");
        await HeardAsync(1);
        await Flows.SuspendAsync("one", "look into it");
        await StatusAsync(FlowStatus.Suspended);
        await Flows.WakeAsync("one");
        await Host.PassAsync(TimeSpan.FromSeconds(1));
        var held = (await Flows.FindAsync("one"))!;
        Assert.Equal((FlowStatus.Suspended, 1), (held.Status, held.Progress!.Done));

        await Flows.ResumeAsync("one", "fine");

        Completed("woken woken", await FinishAsync());
    }

    [Fact]
    public async Task A_suspended_instance_takes_up_the_results_of_its_steps_when_it_is_resumed()
    {
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ServeAsync((context, input) => context.CallAsync(Work.Step, input), async input =>
        {
            began.TrySetResult();
            await goOn.Task;
            return Effects.Add(input);
        });
        await BeginAsync();
        await began.Task;
        await Flows.SuspendAsync("one", "look into it");
        await StatusAsync(FlowStatus.Suspended);

        goOn.SetResult();
        await EffectAsync("in");
        Assert.Equal(FlowStatus.Suspended, (await Flows.FindAsync("one"))!.Status);
        await Flows.ResumeAsync("one", "fine");

        Completed("in", await FinishAsync());
        Assert.Equal(1, Effects.Total);
    }

    [Fact]
    public async Task Terminating_ends_an_instance_that_waits()
    {
        await ServeAsync((context, _) => HearAsync(context, 1));
        await BeginAsync();
        await StageAsync("waiting");

        await Flows.TerminateAsync("one", "enough");

        Assert.Equal(FlowStatus.Terminated, (await FinishAsync()).Status);
        await Flows.WakeAsync("one");
        Assert.Equal(FlowStatus.Terminated, (await Flows.FindAsync("one"))!.Status);
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        await ServeAsync((context, _) => HearAsync(context, 1));
        await BeginAsync();
        await StageAsync("waiting");
        await Flows.SuspendAsync("one", "look into it");
        await StatusAsync(FlowStatus.Suspended);

        await Flows.TerminateAsync("one", "enough");

        Assert.Equal(FlowStatus.Terminated, (await FinishAsync()).Status);
    }

    [Fact]
    public async Task Purging_forgets_a_finished_instance_and_frees_its_id()
    {
        await ServeAsync((context, input) => context.CallAsync(Work.Step, input));
        await RunAsync();

        await Flows.PurgeAsync("one");

        Assert.Null(await Flows.FindAsync("one"));
        Completed("again!", await RunAsync("again"));
    }

    [Fact]
    public async Task Purging_what_was_finished_leaves_what_goes_on()
    {
        await ServeAsync(async (context, input) => input == "wait" ? await HearAsync(context, 1) : input);
        await BeginAsync("done", "first");
        await BeginAsync("done", "second");
        await BeginAsync("wait", "waits");
        await FinishAsync("first");
        var last = await FinishAsync("second");
        await StageAsync("waiting", "waits");

        var purged = await Flows.PurgeFinishedAsync(last.StartedAt.AddMinutes(1));

        Assert.Equal(2, purged);
        Assert.Null(await Flows.FindAsync("first"));
        Assert.Null(await Flows.FindAsync("second"));
        await Flows.WakeAsync("waits");
        Completed("woken", await FinishAsync("waits"));
    }

    [Fact]
    public async Task Purging_leaves_what_was_started_after_the_time()
    {
        await ServeAsync((_, _) => Task.FromResult("done"));
        var state = await RunAsync();

        Assert.Equal(0, await Flows.PurgeFinishedAsync(state.StartedAt.AddMinutes(-1)));
        Assert.NotNull(await Flows.FindAsync("one"));
    }
}
