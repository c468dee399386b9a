using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task A_wake_up_reaches_the_instance_that_waits_for_it()
    {
        await ServeAsync((context, _) => HearAsync(context, 1));
        await BeginAsync();
        await StageAsync("waiting");

        await Flows.WakeAsync("one");

        Completed("woken", await FinishAsync());
    }

    [Fact]
    public async Task A_wake_up_that_comes_before_the_wait_counts()
    {
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ServeAsync(
            async (context, _) => await context.CallAsync(Work.Step, "") + await HearAsync(context, 1),
            async _ =>
            {
                began.TrySetResult();
                await goOn.Task;
                return "late, and ";
            });
        await BeginAsync();
        await began.Task;

        await Flows.WakeAsync("one");
        goOn.SetResult();

        Completed("late, and woken", await FinishAsync());
    }

    [Fact]
    public async Task Wake_ups_one_after_the_other_are_all_heard()
    {
        await ServeAsync((context, _) => HearAsync(context, 3));
        await BeginAsync();
        for (var n = 0; n < 3; n++)
        {
            await HeardAsync(n);
            await Flows.WakeAsync("one");
        }

        Completed("woken woken woken", await FinishAsync());
    }

    [Fact]
    public async Task Waking_who_is_not_there_or_has_finished_does_nothing()
    {
        await ServeAsync((_, _) => Task.FromResult("done"));
        await Flows.WakeAsync("nobody");
        var before = await RunAsync();

        await Flows.WakeAsync("one");

        Assert.Null(await Flows.FindAsync("nobody"));
        Assert.Equal(before.Status, (await Flows.FindAsync("one"))!.Status);
    }

    [Fact]
    public async Task A_wait_ends_when_its_time_comes_and_not_before()
    {
        await ServeAsync(async (context, _) =>
        {
            var before = context.UtcNow();
            var heard = await HearAsync(context, 1, TimeSpan.FromSeconds(2));
            return $"{heard} {context.UtcNow() - before >= TimeSpan.FromSeconds(2) - TimerGrain}";
        });
        await BeginAsync();
        await StageAsync("waiting");

        await Host.PassAsync(TimeSpan.FromSeconds(2));

        Completed("silence True", await FinishAsync());
    }

    [Fact]
    public async Task A_wake_up_for_a_wait_whose_time_came_is_heard_by_the_next()
    {
        await ServeAsync(async (context, _) =>
        {
            var wakeUp = context.NextWakeUpAsync();
            var first = await WokenAsync(context, wakeUp, context.UtcNow().AddSeconds(1));
            context.Report(new("second"));
            return $"{first} {await WokenAsync(context, wakeUp, context.UtcNow().AddDays(1))}";
        });
        await BeginAsync();
        await Host.PassAsync(TimeSpan.FromSeconds(1));
        await StageAsync("second");

        await Flows.WakeAsync("one");

        Completed("False True", await FinishAsync());
    }

    [Fact]
    public async Task A_wait_until_a_time_in_the_past_is_over_at_once()
    {
        await ServeAsync(async (context, _) =>
            $"{await WokenAsync(context, context.NextWakeUpAsync(), context.UtcNow().AddDays(-1))}");

        Completed("False", await RunAsync());
    }

    [Fact]
    public async Task The_clock_of_an_orchestration_stands_still_between_the_things_that_happen_to_it()
    {
        await ServeAsync(async (context, _) =>
        {
            var (first, second) = (context.UtcNow(), context.UtcNow());
            await context.CallAsync(Work.Step, "in");
            return $"{first == second} {context.UtcNow() >= first}";
        });

        Completed("True True", await RunAsync());
    }

    [Fact]
    public async Task A_timer_may_be_longer_than_any_of_the_system_s_own()
    {
        await ServeAsync((context, _) => HearAsync(context, 1, TimeSpan.FromDays(200)));
        await BeginAsync();
        await StageAsync("waiting");

        await Flows.WakeAsync("one");

        Completed("woken", await FinishAsync());
    }
}
