using Vetting.Core.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task A_suspended_flow_keeps_events_and_timers_for_when_it_is_resumed()
    {
        await ServeAsync(HearsThrice);
        await Client.StartAsync(HearsThrice, "one", "");
        await Client.RaiseAsync("one", "said", "1", "a");
        await Eventually.TrueAsync(() => Task.FromResult(Effects.Count("step 1") == 1), "the first event is taken");
        Assert.Equal(ControlResult.Done, await Client.SuspendAsync("one", "look into it"));
        Assert.Equal(ControlResult.NotInThatState, await Client.SuspendAsync("one", "again"));
        await Client.RaiseAsync("one", "said", "2", "b");
        await Client.RaiseAsync("one", "said", "3", "c");
        await Host.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(FlowStatus.Suspended, (await Client.GetAsync("one"))!.Status);
        Assert.Equal(0, Effects.Count("step 2"));

        Assert.Equal(ControlResult.Done, await Client.ResumeAsync("one", "fine"));

        Completed("abc", await FinishAsync());
    }

    [Fact]
    public async Task A_suspended_flow_stays_so_across_a_restart_and_shows_its_progress()
    {
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");
        await StageAsync("waiting");
        await Client.SuspendAsync("one", "look into it");
        await Client.RaiseAsync("one", "said", "1", "heard");

        await Host.KillAsync();
        await ServeAsync(Hears);
        await Host.AdvanceAsync(TimeSpan.FromDays(1));

        var state = (await Client.GetAsync("one"))!;
        Assert.Equal((FlowStatus.Suspended, "waiting"), (state.Status, state.Progress?.Stage));
        await Client.ResumeAsync("one", "fine");
        Completed("heard", await FinishAsync());
    }

    [Fact]
    public async Task Terminating_ends_a_flow_at_once_and_cancels_its_running_step()
    {
        var began = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var slow = new Step<string, string>("slow", RetryPolicy.None);
        var flow = Define(async (flow, _) => await flow.CallAsync(slow, ""));
        await Host.StartAsync(WithWork(flow).Step(slow, async (_, cancellation) =>
        {
            began.TrySetResult();
            await using var registration = cancellation.Register(() => cancelled.TrySetResult());
            await cancelled.Task;
            return "";
        }).Register);
        await Client.StartAsync(flow, "one", "");
        await began.Task;

        Assert.Equal(ControlResult.Done, await Client.TerminateAsync("one", "enough"));

        var state = (await Client.GetAsync("one"))!;
        Assert.Equal(FlowStatus.Terminated, state.Status);
        Assert.Equal("enough", state.LastError!.Message);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        Assert.Equal(ControlResult.NotInThatState, await Client.TerminateAsync("one", "twice"));
        Assert.Equal(ControlResult.NotInThatState, await Client.SuspendAsync("one", ""));
        Assert.Equal(ControlResult.NotInThatState, await Client.ResumeAsync("one", ""));
    }

    [Fact]
    public async Task A_suspended_flow_can_be_terminated_and_stays_terminated()
    {
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");
        await Client.SuspendAsync("one", "look into it");
        await Client.TerminateAsync("one", "enough");

        await Host.KillAsync();
        await ServeAsync(Hears);

        Assert.Equal(FlowStatus.Terminated, (await Client.GetAsync("one"))!.Status);
    }

    [Fact]
    public async Task A_rerun_starts_over_with_the_same_id_and_input()
    {
        var flow = Define(async (flow, input) =>
        {
            var result = await flow.CallAsync(Work, input);
            flow.Report(new("waiting"));
            return result + (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value;
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "in");
        Assert.Equal(ControlResult.NotInThatState, await Client.RerunAsync("one"));
        await Client.RaiseAsync("one", "said", "1", "first");
        Completed("in!first", await FinishAsync());

        Assert.Equal(ControlResult.Done, await Client.RerunAsync("one"));
        Assert.Equal(FlowStatus.Running, (await Client.GetAsync("one"))!.Status);
        await Host.KillAsync();
        await ServeAsync(flow);
        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "1", "second"));

        Completed("in!second", await FinishAsync());
        Assert.Single((await Client.ListAsync(new())).Items);
    }

    [Fact]
    public async Task Of_many_reruns_at_once_one_is_done()
    {
        var flow = Define(async (flow, input) =>
        {
            await flow.CallAsync(Work, input);
            return (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value!;
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "in");
        await Client.RaiseAsync("one", "said", "1", "first");
        await FinishAsync();

        var reruns = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Client.RerunAsync("one")));

        Assert.Single(reruns, ControlResult.Done);
        await Client.RaiseAsync("one", "said", "1", "second");
        Completed("second", await FinishAsync());
        Assert.Equal(2, Effects.Total);
    }

    [Fact]
    public async Task A_failed_flow_can_be_rerun_by_a_host_whose_code_is_mended()
    {
        var broken = Define((_, _) => throw new FormatException("odd"));
        await ServeAsync(broken);
        Assert.Equal(FlowStatus.Failed, (await RunAsync(broken)).Status);
        await Host.StopAsync();
        await ServeAsync(Define((_, input) => Task.FromResult(input + " mended"), version: "1.1"));

        await Client.RerunAsync("one");

        var state = await FinishAsync();
        Completed("in mended", state);
        Assert.Equal("1.1", state.Version);
    }

    [Fact]
    public async Task Purging_forgets_a_finished_flow_and_frees_its_id()
    {
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");
        Assert.Equal(ControlResult.NotInThatState, await Client.PurgeAsync("one"));
        await Client.RaiseAsync("one", "said", "1", "a");
        await FinishAsync();

        Assert.Equal(ControlResult.Done, await Client.PurgeAsync("one"));

        Assert.Null(await Client.GetAsync("one"));
        Assert.Empty((await Client.ListAsync(new())).Items);
        Assert.Equal(RaiseResult.NoSuchInstance, await Client.RaiseAsync("one", "said", "1", "b"));
        Assert.Equal(StartResult.Started, await Client.StartAsync(Hears, "one", ""));
        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "1", "b"));
        Completed("b", await FinishAsync());
    }
}
