using System.Net.Sockets;
using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static async Task<string> TryAsync(TaskOrchestrationContext context, string input)
    {
        var began = context.UtcNow();
        var output = await context.CallAsync(Work.Step, input);
        return $"{output} {(context.UtcNow() - began >= TimeSpan.FromSeconds(5) - 3 * TimerGrain ? "after the waits" : "too early")}";
    }

    private static async Task<string> TellAsync(TaskOrchestrationContext context, string input)
    {
        try
        {
            return await context.CallAsync(Work.Step, input);
        }
        catch (TaskFailedException failed)
        {
            var cause = failed.FailureDetails;
            return $"{failed.TaskName} {cause.ErrorType} {cause.ErrorMessage} {cause.InnerFailure?.ErrorType} "
                + $"{cause.Cause<TimeoutException>() is not null} {cause.Cause<FormatException>() is not null}";
        }
    }

    private async Task PassRetriesAsync(params double[] waits)
    {
        for (var attempt = 1; attempt <= waits.Length; attempt++)
        {
            await EffectAsync("try", attempt);
            await Host.PassAsync(TimeSpan.FromSeconds(waits[attempt - 1]));
        }
    }

    [Fact]
    public async Task Tries_again_with_growing_waits_until_the_step_succeeds()
    {
        await ServeAsync(TryAsync, input => Effects.Add(input) is { } effect && Effects.Count(effect) < 4
            ? throw new IOException("down")
            : Task.FromResult("done"));
        await BeginAsync("try");

        await PassRetriesAsync(1, 2, 2);

        Completed("done after the waits", await FinishAsync());
        Assert.Equal(4, Effects.Total);
    }

    [Fact]
    public async Task Tries_again_what_the_framework_says_of_the_network()
    {
        await ServeAsync(TryAsync, input => Effects.Add(input) is { } effect && Effects.Count(effect) < 4
            ? throw new HttpRequestException("away", new SocketException((int)SocketError.ConnectionRefused))
            : Task.FromResult("done"));
        await BeginAsync("try");

        await PassRetriesAsync(1, 2, 2);

        Completed("done after the waits", await FinishAsync());
        Assert.Equal(4, Effects.Total);
    }

    [Fact]
    public async Task Gives_up_after_the_last_attempt_with_the_cause_and_its_causes()
    {
        await ServeAsync(TellAsync, input => throw new IOException(
            $"attempt {Effects.Count(Effects.Add(input))}", new TimeoutException("slow")));
        await BeginAsync("try");

        await PassRetriesAsync(1, 2, 2);

        Completed("Work System.IO.IOException attempt 4 System.TimeoutException True False", await FinishAsync());
        Assert.Equal(4, Effects.Total);
    }

    [Fact]
    public async Task Never_retries_a_failure_that_cannot_pass()
    {
        await ServeAsync(TellAsync, input =>
            throw new PermanentFailureException(Effects.Add("gone"), new TimeoutException("404")));

        Completed("Work Vetting.Core.Flow.PermanentFailureException gone System.TimeoutException True False",
            await RunAsync());
        Assert.Equal(1, Effects.Total);
    }

    [Fact]
    public async Task A_step_s_failure_that_nobody_catches_is_the_orchestration_s()
    {
        await ServeAsync(TryAsync, input => throw new PermanentFailureException(Effects.Add("gone")));

        var state = await RunAsync();

        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Contains("gone", state.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("Work", state.Failure.Message, StringComparison.Ordinal);
    }
}
