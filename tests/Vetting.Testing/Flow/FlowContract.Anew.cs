using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task One_that_begins_anew_goes_on_under_its_id_with_what_it_was_given()
    {
        await ServeAsync(async (context, input) =>
        {
            var done = await context.CallAsync(Work.Step, input);
            if (input.Length >= 4)
                return done;
            context.ContinueAsNew(input + "i");
            return "";
        });

        Completed("iiii!", await RunAsync("i"));

        Assert.All(new[] { "i", "ii", "iii", "iiii" }, input => Assert.Equal(1, Effects.Count(input)));
    }

    [Fact]
    public async Task A_wake_up_on_the_way_from_one_generation_to_the_next_is_heard()
    {
        await ServeAsync(async (context, input) =>
        {
            context.Report(new("waiting", input.Length));
            await context.NextWakeUpAsync();
            if (input.Length >= 3)
                return input;
            context.ContinueAsNew(input + "i");
            return "";
        });
        await BeginAsync("i");
        await StageAsync("waiting");

        for (var n = 0; n < 3; n++)
            await Flows.WakeAsync("one");

        Completed("iii", await FinishAsync());
    }

    [Fact]
    public async Task A_timer_of_the_generation_before_ends_no_wait()
    {
        await ServeAsync(async (context, input) =>
        {
            context.Report(new("waiting", input.Length));
            var woken = await WokenAsync(
                context, context.NextWakeUpAsync(), context.UtcNow() + (input == "i" ? TimeSpan.FromSeconds(2) : TimeSpan.FromDays(1)));
            if (input == "ii")
                return $"{woken}";
            context.ContinueAsNew(input + "i");
            return "";
        });
        await BeginAsync("i");
        await StageAsync("waiting");
        await Flows.WakeAsync("one");
        await StateAsync(state => state.Progress is { Stage: "waiting", Done: 2 }, "the second generation waits");

        await Host.PassAsync(TimeSpan.FromSeconds(3));
        await Flows.WakeAsync("one");

        Completed("True", await FinishAsync());
    }
}
