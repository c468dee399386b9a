using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static FlowDefinition<string, string> Versioned(string version) => Define(async (flow, _) =>
    {
        flow.Report(new("waiting"));
        await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1));
        return $"{flow.Version} on {version}";
    }, version: version);

    [Fact]
    public async Task A_running_flow_keeps_the_version_it_started_with()
    {
        await ServeAsync(Versioned("1.9"));
        await Client.StartAsync(Versioned("1.9"), "one", "");
        await StageAsync("waiting");

        await Host.StopAsync();
        await ServeAsync(Versioned("1.10"));
        await Client.StartAsync(Versioned("1.10"), "two", "");
        await Client.RaiseAsync("one", "said", "1", "");
        await Client.RaiseAsync("two", "said", "1", "");

        Completed("1.9 on 1.10", await FinishAsync());
        Completed("1.10 on 1.10", await FinishAsync("two"));
    }

    [Fact]
    public async Task A_new_generation_has_the_newest_version()
    {
        static FlowDefinition<string, string> TwoGenerations(string version) => Define(async (flow, input) =>
        {
            if (input == "last")
                return flow.Version;
            flow.Report(new("waiting"));
            await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1));
            flow.ContinueAsNew("last");
            return "";
        }, version: version);
        await ServeAsync(TwoGenerations("1.9"));
        await Client.StartAsync(TwoGenerations("1.9"), "one", "first");
        await StageAsync("waiting");

        await Host.StopAsync();
        await ServeAsync(TwoGenerations("1.10"));
        await Client.RaiseAsync("one", "said", "1", "");

        Completed("1.10", await FinishAsync());
    }

    [Fact]
    public async Task A_flow_of_a_newer_version_waits_for_a_host_that_knows_it_and_loses_nothing()
    {
        await ServeAsync(Versioned("2.0"));
        await Client.StartAsync(Versioned("2.0"), "one", "");
        await StageAsync("waiting");

        await Host.StopAsync();
        await ServeAsync(Versioned("1.10"));
        var state = (await Client.GetAsync("one"))!;
        Assert.False(state.Finished);
        Assert.Contains("2.0", state.LastError!.Message, StringComparison.Ordinal);
        Assert.Equal(RaiseResult.Delivered, await Client.RaiseAsync("one", "said", "1", ""));
        await Host.KillAsync();
        await ServeAsync(Versioned("2.0"));

        Completed("2.0 on 2.0", await FinishAsync());
    }

    [Fact]
    public async Task A_flow_that_the_host_does_not_know_waits_and_can_be_terminated()
    {
        Assert.SkipUnless(KeepsUnknownFlows, "Here such a flow fails at once; the host's own tests say what then.");
        await ServeAsync(Hears);
        await Client.StartAsync(Hears, "one", "");

        await Host.StopAsync();
        await ServeAsync(Define((_, input) => Task.FromResult(input), "another"));

        Assert.Contains("'flow'", (await Client.GetAsync("one"))!.LastError!.Message, StringComparison.Ordinal);
        Assert.Equal(ControlResult.Done, await Client.TerminateAsync("one", "enough"));
        Assert.Equal(FlowStatus.Terminated, (await FinishAsync()).Status);
    }
}
