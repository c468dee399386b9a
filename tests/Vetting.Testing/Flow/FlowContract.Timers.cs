namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task A_timer_ends_at_its_time_and_not_before()
    {
        var flow = Define(async (flow, _) =>
        {
            var begin = flow.UtcNow;
            await flow.DelayUntilAsync(begin.AddHours(2));
            return $"{(flow.UtcNow - begin).TotalHours}";
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        await Host.AdvanceAsync(TimeSpan.FromMinutes(119));
        Assert.False((await Client.GetAsync("one"))!.Finished);

        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        Completed("2", await FinishAsync());
    }

    [Fact]
    public async Task A_timer_in_the_past_ends_at_once()
    {
        var flow = Define(async (flow, _) =>
        {
            await flow.DelayUntilAsync(flow.UtcNow);
            await flow.DelayUntilAsync(flow.UtcNow.AddYears(-1));
            return "done";
        });
        await ServeAsync(flow);

        Completed("done", await RunAsync(flow));
    }

    [Fact]
    public async Task A_timer_may_be_longer_than_the_system_s_own_and_survive_a_restart()
    {
        var flow = Define(async (flow, _) =>
        {
            await flow.DelayUntilAsync(flow.UtcNow.AddDays(120));
            return "done";
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        await Host.AdvanceAsync(TimeSpan.FromDays(100));
        Assert.False((await Client.GetAsync("one"))!.Finished);

        await Host.KillAsync();
        await ServeAsync(flow);
        await Host.AdvanceAsync(TimeSpan.FromDays(19));
        Assert.False((await Client.GetAsync("one"))!.Finished);
        await Host.AdvanceAsync(TimeSpan.FromDays(1));

        Completed("done", await FinishAsync());
    }

    [Fact]
    public async Task A_timer_that_ran_out_while_the_host_was_down_ends_on_the_next_start()
    {
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");
        await StageAsync("waiting");

        await Host.StopAsync();
        await Host.AdvanceAsync(TimeSpan.FromDays(1));
        await ServeAsync(Hears);

        Completed("silence", await FinishAsync());
    }

    [Fact]
    public async Task The_clock_of_a_flow_stands_still_between_the_things_that_happen_to_it()
    {
        var flow = Define(async (flow, _) =>
        {
            var begin = flow.UtcNow;
            flow.Report(new("waiting"));
            await flow.WaitForAsync<string>("a", begin.AddDays(1));
            var first = flow.UtcNow;
            await flow.WaitForAsync<string>("b", begin.AddDays(1));
            return $"{(first - begin).TotalHours} {(flow.UtcNow - first).TotalHours}";
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        await StageAsync("waiting");
        await Host.AdvanceAsync(TimeSpan.FromHours(3));
        await Client.RaiseAsync("one", "a", "1", "");
        await Host.AdvanceAsync(TimeSpan.FromHours(4));

        await Host.KillAsync();
        await ServeAsync(flow);
        await Client.RaiseAsync("one", "b", "2", "");

        Completed("3 4", await FinishAsync());
    }
}
