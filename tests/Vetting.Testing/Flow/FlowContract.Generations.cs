using Vetting.Core.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    /// <summary>Hears one event a generation until it hears "stop"; its input is what it has heard so far.</summary>
    private static FlowDefinition<string, string> HearsOneAGeneration { get; } = Define(async (flow, input) =>
    {
        await flow.CallAsync(Work, $"after [{input}]");
        flow.Report(new("waiting", input.Length));
        var heard = (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value;
        if (heard != "stop")
            flow.ContinueAsNew(input + heard);
        return input;
    });

    [Fact]
    public async Task Continues_as_new_with_new_input_and_a_clean_slate()
    {
        var flow = Define(async (flow, input) =>
        {
            await flow.CallAsync(Work, $"round {input}");
            if (input.Length < 5)
                flow.ContinueAsNew(input + "x");
            return input;
        });
        await ServeAsync(flow);

        Completed("xxxxx", await RunAsync(flow, ""));
        Assert.Equal(6, Effects.Total);
    }

    [Fact]
    public async Task Events_not_yet_taken_are_kept_in_order_across_generations()
    {
        await ServeAsync(HearsOneAGeneration);
        await Client.StartAsync(HearsOneAGeneration, "one", "");
        foreach (var word in new[] { "a", "b", "c", "d", "stop" })
            await Client.RaiseAsync("one", "said", $"id {word}", word);

        Completed("abcd", await FinishAsync());
    }

    [Fact]
    public async Task Events_that_all_arrive_at_once_reach_their_generations_in_order()
    {
        await ServeAsync(HearsOneAGeneration);
        await Client.StartAsync(HearsOneAGeneration, "one", "");
        await StageAsync("waiting");
        await Client.SuspendAsync("one", "so that they gather");
        foreach (var word in new[] { "a", "b", "c", "d", "stop" })
            await Client.RaiseAsync("one", "said", $"id {word}", word);

        await Client.ResumeAsync("one", "");

        Completed("abcd", await FinishAsync());
    }

    [Fact]
    public async Task A_new_generation_survives_a_restart_and_still_drops_repeats()
    {
        await ServeAsync(HearsOneAGeneration);
        await Client.StartAsync(HearsOneAGeneration, "one", "");
        await Client.RaiseAsync("one", "said", "1", "a");
        await Eventually.TrueAsync(
            async () => (await Client.GetAsync("one"))!.Progress is { Stage: "waiting", Done: 1 }, "second generation");
        Assert.Equal(RaiseResult.Repeated, await Client.RaiseAsync("one", "said", "1", "a"));

        await Host.KillAsync();
        await ServeAsync(HearsOneAGeneration);

        Assert.Equal(RaiseResult.Repeated, await Client.RaiseAsync("one", "said", "1", "a"));
        await Client.RaiseAsync("one", "said", "2", "b");
        await Client.RaiseAsync("one", "said", "3", "stop");
        Completed("ab", await FinishAsync());
        Assert.Equal(1, Effects.Count("after []"));
    }

    [Fact]
    public async Task A_child_that_continues_as_new_is_waited_for_to_its_very_end()
    {
        var parent = Parent(HearsOneAGeneration);
        await ServeAsync(parent, HearsOneAGeneration);
        await Client.StartAsync(parent, "one", "");
        await StageAsync("waiting", "child");
        await Client.RaiseAsync("child", "said", "1", "a");
        await Client.RaiseAsync("child", "said", "2", "stop");

        Completed("<a>", await FinishAsync());
    }
}
