using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static FlowDefinition<string, string> Parent(FlowDefinition<string, string> child) => Define(
        async (flow, input) =>
        {
            flow.Report(new("calling"));
            return $"<{await flow.CallChildAsync(child, "child", input)}>";
        }, "parent");

    [Fact]
    public async Task A_child_gives_its_output_and_is_an_instance_of_its_own()
    {
        var child = Define(async (flow, input) => await flow.CallAsync(Work, input), "child");
        var parent = Parent(child);
        await ServeAsync(parent, child);

        Completed("<in!>", await RunAsync(parent));
        Completed("in!", await FinishAsync("child"));
    }

    [Fact]
    public async Task A_failed_child_fails_the_call_with_its_cause()
    {
        var child = Define((_, _) => throw new FormatException("odd"), "child");
        var parent = Define(async (flow, input) =>
        {
            try
            {
                return await flow.CallChildAsync(child, "child", input);
            }
            catch (StepFailedException failed)
            {
                return $"{failed.Step}: {failed.Failure.ErrorType} {failed.Failure.Message}";
            }
        }, "parent");
        await ServeAsync(parent, child);

        Completed("child: System.FormatException odd", await RunAsync(parent));
    }

    [Fact]
    public async Task A_child_that_already_runs_or_has_finished_is_joined()
    {
        var parent = Parent(Hears);
        var second = Define(async (flow, input) => await flow.CallChildAsync(Hears, "child", input), "second");
        await ServeAsync(parent, second, Hears);
        await Client.StartAsync(Hears, "child", "");
        await Client.StartAsync(parent, "one", "");
        await StageAsync("calling");
        await Client.RaiseAsync("child", "said", "1", "joined");

        Completed("<joined>", await FinishAsync());
        Completed("joined", await RunAsync(second, id: "two"));
    }

    [Fact]
    public async Task A_child_is_joined_again_after_a_restart()
    {
        var parent = Parent(Hears);
        await ServeAsync(parent, Hears);
        await Client.StartAsync(parent, "one", "");
        await StageAsync("waiting", "child");

        await Host.KillAsync();
        await ServeAsync(parent, Hears);
        await Client.RaiseAsync("child", "said", "1", "again");

        Completed("<again>", await FinishAsync());
    }

    [Fact]
    public async Task Children_of_many_parents_are_joined_and_not_started_again_after_a_restart()
    {
        var child = Define(async (flow, input) =>
        {
            await flow.CallAsync(Work, input);
            flow.Report(new("waiting"));
            return (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value!;
        }, "child");
        var parent = Define((flow, input) => flow.CallChildAsync(child, $"zz-{input}", input), "parent");
        await ServeAsync(parent, child);
        for (var n = 0; n < 20; n++)
            await Client.StartAsync(parent, $"a-{n}", $"{n}");
        for (var n = 0; n < 20; n++)
            await StageAsync("waiting", $"zz-{n}");

        await Host.KillAsync();
        await ServeAsync(parent, child);
        for (var n = 0; n < 20; n++)
            await Client.RaiseAsync($"zz-{n}", "said", "1", $"heard {n}");

        for (var n = 0; n < 20; n++)
            Completed($"heard {n}", await FinishAsync($"a-{n}"));
        Assert.Equal(20, Effects.Total);
    }

    [Fact]
    public async Task A_terminated_child_fails_the_call_and_a_terminated_parent_leaves_its_child_alone()
    {
        var parent = Parent(Hears);
        await ServeAsync(parent, Hears);
        await Client.StartAsync(parent, "one", "");
        await StageAsync("waiting", "child");

        await Client.TerminateAsync("one", "not needed");
        Assert.Equal(FlowStatus.Running, (await Client.GetAsync("child"))!.Status);
        await Client.StartAsync(parent, "two", "");
        await StageAsync("calling", "two");
        await Client.TerminateAsync("child", "enough");

        var state = await FinishAsync("two");
        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Contains("enough", state.LastError!.Message, StringComparison.Ordinal);
    }
}
