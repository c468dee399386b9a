using Vetting.Core.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static readonly Step<string, string> Wobbly =
        new("wobbly", new RetryPolicy(20, TimeSpan.FromMinutes(1), 1, TimeSpan.FromMinutes(1)));

    private const string Undisturbed = "a!b!c!d!yes<x!>quiet|e!f!no";

    private static FlowDefinition<string, string> Inner { get; } =
        Define(async (flow, input) => await flow.CallAsync(Wobbly, input), "inner");

    /// <summary>Uses everything a flow can do, in two generations.</summary>
    private static FlowDefinition<string, string> Everything { get; } = Define(async (flow, input) =>
    {
        if (input == "in")
        {
            var first = await flow.CallAsync(Wobbly, "a");
            var together = await Task.WhenAll(flow.CallAsync(Wobbly, "b"), flow.CallAsync(Wobbly, "c"));
            await flow.DelayUntilAsync(flow.UtcNow.AddHours(1));
            var fourth = await flow.CallAsync(Wobbly, "d");
            var answer = (await flow.WaitForAsync<string>("answer", flow.UtcNow.AddDays(1))).Value;
            var child = await flow.CallChildAsync(Inner, "child", "x");
            var nobody = await flow.WaitForAsync<string>("nothing", flow.UtcNow.AddHours(1));
            flow.ContinueAsNew(
                $"{first}{string.Concat(together)}{fourth}{answer}<{child}>{(nobody.Arrived ? "" : "quiet")}");
            return "";
        }
        var rest = await flow.CallAsync(Wobbly, "e") + await flow.CallAsync(Wobbly, "f");
        return $"{input}|{rest}{(await flow.WaitForAsync<string>("answer", flow.UtcNow.AddDays(1))).Value}";
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task Being_killed_again_and_again_changes_no_result(int effectsBetweenKills)
    {
        var kill = new SemaphoreSlim(0);
        var setup = new FlowSetup().Flow(Everything).Flow(Inner)
            .Step(Wobbly, input => Wobble(input, effectsBetweenKills, kill));
        await Host.StartAsync(setup.Register);
        await Client.StartAsync(Everything, "one", "in");
        await Client.RaiseAsync("one", "answer", "1", "yes");
        await Client.RaiseAsync("one", "answer", "2", "no");
        var kills = 0;
        for (var state = await Client.GetAsync("one"); !state!.Finished; state = await Client.GetAsync("one"))
        {
            await Host.AdvanceAsync(TimeSpan.FromMinutes(10));
            if (await kill.WaitAsync(0))
            {
                kills++;
                await Host.KillAsync();
                await Host.StartAsync(setup.Register);
            }
        }

        Completed(Undisturbed, await FinishAsync());
        foreach (var effect in new[] { "a", "b", "c", "d", "x", "e", "f" })
            Assert.Equal(1, Effects.Count($"{effect} done"));
        // The last one asked for may come too late: the flow may have finished meanwhile.
        Assert.Equal(effectsBetweenKills < 14, kills + kill.CurrentCount > 0);
    }

    /// <summary>Fails the first time, and asks for a kill after so many effects.</summary>
    private string Wobble(string input, int effectsBetweenKills, SemaphoreSlim kill)
    {
        Effects.Add(input);
        if (Effects.Total % effectsBetweenKills == 0)
            kill.Release();
        if (Effects.Count(input) == 1)
            throw new IOException("wobbles");
        Effects.Add($"{input} done");
        return $"{input}!";
    }

    [Fact]
    public async Task Finished_steps_are_not_repeated_after_a_kill()
    {
        await ServeAsync(HearsThrice);
        await Client.StartAsync(HearsThrice, "one", "");
        for (var n = 0; n < 3; n++)
        {
            await Eventually.TrueAsync(() => Task.FromResult(Effects.Count($"step {n}") == 1), $"step {n}");
            await Client.RaiseAsync("one", "said", $"{n}", $"{n}");
            if (n < 2)
                await Eventually.TrueAsync(() => Task.FromResult(Effects.Count($"step {n + 1}") == 1), $"step {n + 1}");
            await Host.AdvanceAsync(TimeSpan.Zero);
            await Host.KillAsync();
            await ServeAsync(HearsThrice);
        }

        Completed("012", await FinishAsync());
        Assert.Equal(["step 0", "step 1", "step 2"], Effects.All);
    }

    [Fact]
    public async Task A_long_journal_is_read_back_whole_and_goes_on_where_it_ended()
    {
        var flow = Define(async (flow, _) =>
        {
            for (var round = 0; round < 3; round++)
            {
                for (var n = 0; n < 25; n++)
                    await flow.CallAsync(Work, $"{round} {n}");
                flow.Report(new($"waiting {round}"));
                await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1));
            }
            return "done";
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        for (var round = 0; round < 3; round++)
        {
            await StageAsync($"waiting {round}");
            await Host.KillAsync();
            await ServeAsync(flow);
            await Client.RaiseAsync("one", "said", $"{round}", "");
        }

        Completed("done", await FinishAsync());
        Assert.Equal(75, Effects.Total);
        Assert.Equal(75, Effects.All.Distinct().Count());
    }

    [Fact]
    public async Task Code_that_no_longer_fits_the_journal_stops_the_instance_and_names_both_calls()
    {
        var other = new Step<string, string>("other", RetryPolicy.None);
        var before = Waiting(Work);
        await ServeAsync(before);
        await Client.StartAsync(before, "one", "");
        await StageAsync("waiting");
        await Host.StopAsync();

        await Host.StartAsync(WithWork(Waiting(other)).Step(other, input => Effects.Add("wrong")).Register);

        var state = await FinishAsync();
        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Contains("step 'work'", state.LastError!.Message, StringComparison.Ordinal);
        Assert.Contains("step 'other'", state.LastError.Message, StringComparison.Ordinal);
        Assert.Equal(0, Effects.Count("wrong"));
    }

    private static FlowDefinition<string, string> Waiting(Step<string, string> step) => Define(async (flow, _) =>
    {
        await flow.CallAsync(step, "in");
        flow.Report(new("waiting"));
        await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1));
        return "";
    });

    [Theory]
    [InlineData("timer")]
    [InlineData("nothing")]
    public async Task Code_that_calls_something_else_or_nothing_is_noticed_too(string instead)
    {
        await ServeAsync(Waiting(Work));
        await Client.StartAsync(Waiting(Work), "one", "");
        await StageAsync("waiting");
        await Host.StopAsync();

        await ServeAsync(Define(async (flow, _) =>
        {
            if (instead == "timer")
                await flow.DelayUntilAsync(flow.UtcNow.AddDays(1));
            return "";
        }));

        var state = await FinishAsync();
        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Contains("The journal holds step 'work' as call 1", state.LastError!.Message, StringComparison.Ordinal);
    }
}
