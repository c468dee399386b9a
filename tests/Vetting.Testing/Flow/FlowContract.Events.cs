using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static FlowDefinition<string, string> Hears { get; } = Define(async (flow, _) =>
    {
        flow.Report(new("waiting"));
        var heard = await flow.WaitForAsync<string>("said", flow.UtcNow.AddHours(1));
        return heard.Arrived ? heard.Value : "silence";
    });

    /// <summary>Hears one name three times, each time after a step.</summary>
    private static FlowDefinition<string, string> HearsThrice { get; } = Define(async (flow, _) =>
    {
        var heard = "";
        for (var n = 0; n < 3; n++)
        {
            await flow.CallAsync(Work, $"step {n}");
            heard += (await flow.WaitForAsync<string>("said", flow.UtcNow.AddHours(1))).Value;
        }
        return heard;
    });

    [Fact]
    public async Task An_event_reaches_the_flow_that_waits_for_it()
    {
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");
        await StageAsync("waiting");

        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "e1", "yes"));

        Completed("yes", await FinishAsync());
    }

    [Fact]
    public async Task Events_raised_before_the_flow_waits_are_kept_in_order()
    {
        var open = new TaskCompletionSource<string>();
        var gate = new Step<string, string>("gate", RetryPolicy.None);
        var flow = Define(async (flow, _) => await flow.CallAsync(gate, "") +
            (await flow.WaitForAsync<string>("b", flow.UtcNow)).Value +
            (await flow.WaitForAsync<string>("a", flow.UtcNow.AddDays(-1))).Value +
            (await flow.WaitForAsync<string>("a", flow.UtcNow.AddDays(1))).Value);
        await Host.StartAsync(WithWork(flow).Step(gate, (_, _) => open.Task).Register);
        await Client.StartAsync(flow, "one", "");
        await Client.RaiseAsync("one", "a", "1", "first ");
        await Client.RaiseAsync("one", "a", "2", "second");
        await Client.RaiseAsync("one", "b", "3", "other ");

        open.SetResult("");

        Completed("other first second", await FinishAsync());
    }

    [Fact]
    public async Task Two_waits_for_one_name_are_served_in_the_order_of_the_waits()
    {
        var flow = Define(async (flow, _) =>
        {
            var waits = new[] { 1, 2 }.Select(_ => flow.WaitForAsync<string>("said", flow.UtcNow.AddHours(1))).ToList();
            flow.Report(new("waiting"));
            return string.Concat((await Task.WhenAll(waits)).Select(heard => heard.Value));
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        await StageAsync("waiting");

        await Client.RaiseAsync("one", "said", "1", "a");
        await Client.RaiseAsync("one", "said", "2", "b");

        Completed("ab", await FinishAsync());
    }

    [Fact]
    public async Task A_repeat_of_an_event_is_dropped_also_after_a_restart()
    {
        await ServeAsync(HearsThrice);
        await Client.StartAsync(HearsThrice, "one", "");
        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "1", "a"));
        Assert.Equal(RaiseResult.Repeated, await Client.RaiseAsync("one", "said", "1", "a"));

        await Host.KillAsync();
        await ServeAsync(HearsThrice);

        Assert.Equal(RaiseResult.Repeated, await Client.RaiseAsync("one", "said", "1", "a"));
        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "2", "b"));
        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "3", "c"));
        Completed("abc", await FinishAsync());
    }

    [Fact]
    public async Task An_event_to_nobody_and_one_to_a_finished_flow_say_so()
    {
        await ServeAsync(Hears);
        Assert.Equal(RaiseResult.NoSuchInstance, await Client.RaiseAsync("one", "said", "1", "a"));
        await Client.StartAsync(Hears, "one", "");
        await Client.RaiseAsync("one", "said", "1", "a");
        await FinishAsync();

        Assert.Equal(RaiseResult.AlreadyFinished, await Client.RaiseAsync("one", "said", "2", "b"));
        await Host.StopAsync();
        await ServeAsync(Hears);
        Assert.Equal(RaiseResult.AlreadyFinished, await Client.RaiseAsync("one", "said", "2", "b"));
    }

    [Fact]
    public async Task A_wait_ends_when_its_time_runs_out()
    {
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");
        await StageAsync("waiting");

        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Completed("silence", await FinishAsync());
    }

    [Fact]
    public async Task An_event_for_a_wait_that_timed_out_goes_to_the_next_wait()
    {
        var flow = Define(async (flow, _) =>
        {
            var first = await flow.WaitForAsync<string>("said", flow.UtcNow.AddHours(1));
            flow.Report(new("second"));
            var second = await flow.WaitForAsync<string>("said", flow.UtcNow.AddHours(1));
            return $"{first.Arrived} {second.Value}";
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        await Host.AdvanceAsync(TimeSpan.FromHours(1));
        await StageAsync("second");

        await Client.RaiseAsync("one", "said", "1", "late");

        Completed("False late", await FinishAsync());
    }

    [Fact]
    public async Task Events_of_many_senders_all_arrive_once()
    {
        var flow = Define(async (flow, _) =>
        {
            var heard = new List<int>();
            while (heard.Count < 50)
                heard.Add((await flow.WaitForAsync<int>("said", flow.UtcNow.AddHours(1))).Value);
            return string.Join(' ', heard.Order());
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(n =>
            Task.Run(() => Client.RaiseAsync("one", "said", $"{n / 2}", n / 2))));

        Completed(string.Join(' ', Enumerable.Range(0, 50)), await FinishAsync());
    }
}
