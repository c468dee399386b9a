using Vetting.Core.Flow;
using Vetting.Functions.Durable;
using Vetting.Testing;
using Vetting.Testing.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Functions.Tests.Durable;

public sealed class FlowOnDurableTask(AzuriteFixture azurite) : FlowContract
{
    protected override bool KeepsUnknownFlows => false;

    protected override Task<IFlowHost> CreateHostAsync() => Task.FromResult<IFlowHost>(new DurableFlowHost(azurite));

    [Fact]
    public async Task A_start_that_was_cut_short_after_its_claim_is_finished_by_the_next_one()
    {
        var flow = Define((_, input) => Task.FromResult(input));
        var host = (DurableFlowHost)Host;
        await ServeAsync(flow);
        await host.Get<IFlowLedger>().ClaimAsync("one", host.Get<TimeProvider>().GetUtcNow(), CancellationToken.None);

        var next = Enumerable.Range(0, 5).Select(n => Client.StartAsync(flow, "one", $"{n}")).ToList();
        await Host.AdvanceAsync(TimeSpan.FromSeconds(14));
        Assert.All(next, start => Assert.False(start.IsCompleted));
        await Host.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Single(await Task.WhenAll(next), StartResult.Started);
        Assert.Equal(FlowStatus.Completed, (await FinishAsync()).Status);
    }

    [Fact]
    public async Task News_of_a_child_s_end_that_comes_before_the_join_is_answered_is_kept()
    {
        var child = Define(async (flow, _) =>
            (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value!, "child");
        var parent = Define((flow, input) => flow.CallChildAsync(child, "child", input), "parent");
        var (joined, answer) = (new TaskCompletionSource<bool>(), new TaskCompletionSource());
        ((DurableFlowHost)Host).Hub.BeforeAnswer = step =>
        {
            if (step != nameof(FlowSteps.JoinFlow))
                return Task.CompletedTask;
            joined.TrySetResult(true);
            return answer.Task;
        };
        await ServeAsync(parent, child);
        await Client.StartAsync(parent, "one", "");
        await Eventually.Within(joined.Task);
        await Client.RaiseAsync("child", "said", "1", "heard");
        await FinishAsync("child");

        answer.SetResult();

        Completed("heard", await FinishAsync());
    }

    [Fact]
    public async Task A_child_that_ended_before_it_knew_who_waits_is_asked_again_within_seconds()
    {
        var child = Define((_, input) => Task.FromResult(input), "child");
        var parent = Define((flow, input) => flow.CallChildAsync(child, "child", input), "parent");
        var (joined, keep) = (new TaskCompletionSource<bool>(), new TaskCompletionSource());
        var hub = ((DurableFlowHost)Host).Hub;
        hub.BeforeEnd = id => id == "child" ? keep.Task : Task.CompletedTask;
        hub.BeforeAnswer = step =>
        {
            joined.TrySetResult(true);
            return Task.CompletedTask;
        };
        await ServeAsync(parent, child);
        await Client.StartAsync(child, "child", "in");
        await Client.StartAsync(parent, "one", "");
        await Eventually.Within(joined.Task);
        keep.SetResult();
        await FinishAsync("child");

        await Host.AdvanceAsync(TimeSpan.FromSeconds(5));

        Completed("in", await FinishAsync());
    }

    [Fact]
    public async Task A_rerun_child_still_knows_who_waits_for_its_end()
    {
        var child = Define((_, input) => Task.FromResult(input), "child");
        var parent = Define((flow, input) => flow.CallChildAsync(child, "child", input), "parent");
        await ServeAsync(parent, child);
        await RunAsync(parent);

        await Client.RerunAsync("child");

        var rerun = await ((DurableFlowHost)Host).Get<DurableFlowClient>().LookAsync("child", CancellationToken.None);
        Assert.Equal(["one"], rerun!.View.Parents);
    }

    [Fact]
    public async Task A_flow_taken_out_of_the_code_fails_by_name_and_is_rerun_once_it_is_back()
    {
        var waits = Define(async (flow, input) =>
            input + (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value);
        await ServeAsync(waits);
        await Client.StartAsync(waits, "one", "in ");
        await Host.AdvanceAsync(TimeSpan.Zero);
        await Host.StopAsync();

        await ServeAsync(Define((_, input) => Task.FromResult(input), "another"));
        var state = await FinishAsync();
        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Contains("'flow'", state.LastError!.Message, StringComparison.Ordinal);
        Assert.Equal(ControlResult.NotInThatState, await Client.RerunAsync("one"));
        await Host.StopAsync();

        await ServeAsync(waits);
        Assert.Equal(ControlResult.Done, await Client.RerunAsync("one"));
        await Client.RaiseAsync("one", "said", "1", "again");
        Completed("in again", await FinishAsync());
    }
}
