using System.Globalization;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task Gives_the_output_of_its_steps()
    {
        await ServeAsync(async (context, input) =>
            await context.CallAsync(Work.Step, await context.CallAsync(Work.Step, input)));

        var state = await RunAsync("in");

        Completed("in!!", state);
        Assert.Equal(("one", Name), (state.Id, state.Flow));
        Assert.Null(state.Failure);
        Assert.InRange(state.UpdatedAt, state.StartedAt, DateTimeOffset.MaxValue);
        Assert.Equal(["in", "in!"], Effects.All);
    }

    [Fact]
    public async Task Inputs_and_results_keep_their_types()
    {
        await ServeAsync(async (context, input) =>
        {
            var parcel = new Parcel(input, [200, 50], Unit.Kilogram, new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(2)));
            var weight = await context.CallAsync(Weigh.Step, parcel);
            return string.Create(CultureInfo.InvariantCulture,
                $"{weight.Amount} {weight.Unit} {weight.Of.Name} {weight.Of.Grams.Count} {weight.Of.Posted:O}");
        });

        Completed("0.25 Kilogram [né] « \"x\" » 2 2026-03-01T08:00:00.0000000+02:00", await RunAsync("[né] « \"x\" »"));
    }

    [Fact]
    public async Task Fans_out_and_in_keeping_the_order_of_the_calls()
    {
        await ServeAsync(async (context, _) => string.Concat(
            await Task.WhenAll(Enumerable.Range(0, 20).Select(n => context.CallAsync(Work.Step, $"{n}")))));

        Completed(string.Concat(Enumerable.Range(0, 20).Select(n => $"{n}!")), await RunAsync());
        Assert.Equal(20, Effects.Total);
    }

    [Fact]
    public async Task Runs_steps_that_are_called_together_at_the_same_time()
    {
        var (started, all) = (0, new TaskCompletionSource());
        await ServeAsync(
            async (context, _) => string.Concat(
                await Task.WhenAll(Enumerable.Range(0, 2).Select(n => context.CallAsync(Work.Step, $"{n}")))),
            async input =>
            {
                if (Interlocked.Increment(ref started) == 2)
                    all.SetResult();
                await all.Task;
                return input;
            });

        Completed("01", await RunAsync());
    }

    [Fact]
    public async Task Carries_large_inputs_results_and_outputs()
    {
        var large = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"é{n} "));
        await ServeAsync((context, input) => context.CallAsync(Work.Step, input));

        Completed(large + "!", await RunAsync(large));
    }

    [Fact]
    public async Task Shows_the_newest_progress_and_keeps_it_once_finished()
    {
        await ServeAsync(async (context, _) =>
        {
            context.Report(new("retrieving"));
            context.Report(new("analysing", 1, 3));
            await context.CallAsync(Work.Step, "in");
            await HearAsync(context, 1);
            context.Report(new("analysing", 3, 3));
            return "";
        });
        await BeginAsync();
        await StageAsync("waiting");
        Assert.Equal(new FlowProgress("waiting", 0, 1), (await Flows.FindAsync("one"))!.Progress);

        await Flows.WakeAsync("one");

        Assert.Equal(new FlowProgress("analysing", 3, 3), (await FinishAsync()).Progress);
    }

    [Fact]
    public async Task A_failed_orchestration_says_why()
    {
        await ServeAsync((_, _) => throw new FormatException("odd: really"));

        var state = await RunAsync();

        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Equal(("System.FormatException", "odd: really"), (state.Failure!.ErrorType, state.Failure.Message));
        Assert.Null(state.Output);
    }
}
