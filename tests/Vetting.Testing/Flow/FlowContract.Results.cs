using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task Gives_the_output_of_its_steps()
    {
        var flow = Define(async (flow, input) =>
            await flow.CallAsync(Work, input) + await flow.CallAsync(Work, "b"));
        await ServeAsync(flow);

        var state = await RunAsync(flow, "a");

        Completed("a!b!", state);
        Assert.Equal(["a", "b"], Effects.All);
        Assert.Null(state.LastError);
    }

    [Fact]
    public async Task Fans_out_and_in_keeping_the_order_of_the_calls()
    {
        var flow = Define(async (flow, _) => string.Concat(await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => flow.CallAsync(Work, $"{n},")))));
        await ServeAsync(flow);

        Completed(string.Concat(Enumerable.Range(0, 40).Select(n => $"{n},!")), await RunAsync(flow));
    }

    [Fact]
    public async Task Runs_steps_that_are_called_together_at_the_same_time()
    {
        var both = new TaskCompletionSource();
        var arrived = 0;
        var meet = new Step<string, string>("meet", RetryPolicy.None);
        var flow = Define(async (flow, _) => string.Concat(
            await Task.WhenAll(flow.CallAsync(meet, "a"), flow.CallAsync(meet, "b"))));
        await Host.StartAsync(WithWork(flow).Step(meet, async (input, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 2)
                both.SetResult();
            await both.Task;
            return input;
        }).Register);

        Completed("ab", await RunAsync(flow));
    }

    [Fact]
    public async Task Carries_large_inputs_results_and_outputs()
    {
        var large = new string('é', 60_000);
        var flow = Define(async (flow, input) => input + await flow.CallAsync(Work, large));
        await ServeAsync(flow);

        Completed(large + large + "!", await RunAsync(flow, large));
    }

    [Fact]
    public async Task Shows_the_newest_progress_and_keeps_it_once_finished()
    {
        var flow = Define(async (flow, _) =>
        {
            flow.Report(new("history", 1, 3));
            await flow.WaitForAsync<string>("go", flow.UtcNow.AddDays(1));
            flow.Report(new("review"));
            return "";
        });
        await ServeAsync(flow);
        await Client.StartAsync(flow, "one", "");
        await StageAsync("history");
        Assert.Equal(new FlowProgress("history", 1, 3), (await Client.GetAsync("one"))!.Progress);

        await Client.RaiseAsync("one", "go", "e1", "");

        Assert.Equal(new FlowProgress("review"), (await FinishAsync()).Progress);
        Assert.Equal(new FlowProgress("review"), (await Client.GetAsync("one"))!.Progress);
    }

    [Fact]
    public async Task A_failed_flow_says_why_with_the_type_of_the_cause()
    {
        var flow = Define((_, _) => throw new FormatException("not a date", new ArithmeticException("zero")));
        await ServeAsync(flow);

        var state = await RunAsync(flow);

        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Equal(new FlowFailure("System.FormatException", "not a date",
            new FlowFailure("System.ArithmeticException", "zero")), state.LastError);
        Assert.Null(state.Output);
    }
}
