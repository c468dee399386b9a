using Vetting.Core.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static readonly Step<string, string> Flaky =
        new("flaky", new RetryPolicy(4, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(3)));

    private static FlowDefinition<string, string> CallsFlaky { get; } =
        Define(async (flow, input) => await flow.CallAsync(Flaky, input) + flow.UtcNow.ToString("HH:mm:ss"));

    private Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> FailingTimes(int times) =>
        WithWork(CallsFlaky).Step(Flaky, input => Effects.Add(input) is { } effect && Effects.Count(effect) <= times
            ? throw new IOException($"attempt {Effects.Count(effect)}", new TimeoutException("slow"))
            : "done ").Register;

    private Task AttemptedAsync(int times) =>
        Eventually.TrueAsync(() => Task.FromResult(Effects.Total >= times), $"{times} attempts");

    [Fact]
    public async Task Tries_again_with_growing_waits_until_the_step_succeeds()
    {
        await Host.StartAsync(FailingTimes(3));
        await Client.StartAsync(CallsFlaky, "one", "try");
        var began = (await Client.GetAsync("one"))!.StartedAt;
        await AttemptedAsync(1);
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        await AttemptedAsync(2);
        await Host.AdvanceAsync(TimeSpan.FromSeconds(119));
        Assert.Equal(2, Effects.Total);
        await Host.AdvanceAsync(TimeSpan.FromSeconds(1));
        await AttemptedAsync(3);
        await Host.AdvanceAsync(TimeSpan.FromMinutes(3));

        var state = await FinishAsync();

        Completed("done " + began.AddMinutes(6).ToString("HH:mm:ss"), state);
        Assert.Equal(4, Effects.Total);
    }

    [Fact]
    public async Task Shows_the_newest_failure_while_it_tries_on()
    {
        await Host.StartAsync(FailingTimes(3));
        await Client.StartAsync(CallsFlaky, "one", "try");

        await Eventually.TrueAsync(
            async () => (await Client.GetAsync("one"))!.LastError is not null, "a failure shows");

        var state = (await Client.GetAsync("one"))!;
        Assert.Equal(FlowStatus.Running, state.Status);
        Assert.Equal(new FlowFailure("System.IO.IOException", "attempt 1",
            new FlowFailure("System.TimeoutException", "slow")), state.LastError);
    }

    [Fact]
    public async Task Gives_up_after_the_last_attempt_with_the_cause_and_its_causes()
    {
        var flow = Define(async (flow, input) =>
        {
            try
            {
                return await flow.CallAsync(Flaky, input);
            }
            catch (StepFailedException failed)
            {
                return $"{failed.Step} {failed.Attempts} {failed.Failure.ErrorType} {failed.Failure.Message} " +
                    $"{failed.Failure.IsCausedBy<TimeoutException>()} {failed.Failure.IsCausedBy<FormatException>()}";
            }
        });
        await Host.StartAsync(WithWork(flow).Step(Flaky, input =>
            throw new IOException(Effects.Add($"attempt {Effects.Total + 1}"), new TimeoutException("slow"))).Register);
        await Client.StartAsync(flow, "one", "try");
        for (var attempt = 1; attempt < 4; attempt++)
        {
            await AttemptedAsync(attempt);
            await Host.AdvanceAsync(TimeSpan.FromMinutes(3));
        }

        Completed("flaky 4 System.IO.IOException attempt 4 True False", await FinishAsync());
        Assert.Equal(4, Effects.Total);
    }

    [Fact]
    public async Task Never_retries_a_failure_that_cannot_pass()
    {
        await Host.StartAsync(WithWork(CallsFlaky).Step(Flaky, input =>
            throw new PermanentFailureException(Effects.Add("gone"), new IOException("404"))).Register);

        var state = await RunAsync(CallsFlaky);

        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Equal(1, Effects.Total);
        Assert.True(state.LastError!.IsCausedBy<PermanentFailureException>());
        Assert.True(state.LastError.IsCausedBy<IOException>());
        Assert.Contains("gone", state.LastError.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_attempts_and_keeps_the_wait_across_a_restart()
    {
        await Host.StartAsync(FailingTimes(3));
        await Client.StartAsync(CallsFlaky, "one", "try");
        await AttemptedAsync(1);
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        await AttemptedAsync(2);
        await Host.AdvanceAsync(TimeSpan.FromSeconds(30));

        await Host.KillAsync();
        await Host.StartAsync(FailingTimes(int.MaxValue));
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Effects.Total);
        Assert.Equal("attempt 2", (await Client.GetAsync("one"))!.LastError!.Message);
        await Host.AdvanceAsync(TimeSpan.FromSeconds(30));
        await AttemptedAsync(3);
        await Host.AdvanceAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(FlowStatus.Failed, (await FinishAsync()).Status);
        Assert.Equal(4, Effects.Total);
    }

    [Fact]
    public async Task A_step_that_was_cut_off_by_a_shutdown_is_not_a_failure()
    {
        var began = new TaskCompletionSource();
        var flow = Define(async (flow, input) => await flow.CallAsync(Flaky, input));
        await Host.StartAsync(WithWork(flow).Step(Flaky, async (_, cancellation) =>
        {
            began.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return "";
        }).Register);
        await Client.StartAsync(flow, "one", "in");
        await began.Task;

        await Host.StopAsync();
        await Host.StartAsync(WithWork(flow).Step(Flaky, _ => "again").Register);

        var state = await FinishAsync();
        Completed("again", state);
        Assert.Null(state.LastError);
    }
}
