using System.Text.Json;
using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

internal sealed partial class DurableFlow
{
    public async Task<TOut> CallAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input)
    {
        var retries = 0;
        var options = Retries(step.Retry, failure =>
        {
            retries++;
            Failed(failure);
        });
        try
        {
            var output = await _context.CallActivityAsync<StepText>(
                step.Name, new StepText(Wire.Write(input).GetRawText(), _run.Trace), options);
            return Wire.Read<TOut>(Wire.Parse(output.Json));
        }
        catch (TaskFailedException failed)
        {
            var failure = DurableFailure.From(failed.FailureDetails);
            Failed(failure);
            throw new StepFailedException(step.Name, retries + 1, failure);
        }
    }

    public async Task<Awaited<TEvent>> WaitForAsync<TEvent>(string name, DateTimeOffset until) =>
        await HearAsync(name, until) is { } payload
            ? Awaited<TEvent>.Event(Wire.Read<TEvent>(payload))
            : Awaited<TEvent>.TimedOut;

    public Task DelayUntilAsync(DateTimeOffset until) => until <= UtcNow
        ? Task.CompletedTask
        : _context.CreateTimer(until.UtcDateTime, CancellationToken.None);

    private async Task<JsonElement?> HearAsync(string name, DateTimeOffset until)
    {
        if (_events.Take(name) is { } early)
            return early;
        if (until <= UtcNow)
            return null;
        var wait = _events.Wait(name);
        using var stop = new CancellationTokenSource();
        await Task.WhenAny(wait.Task, _context.CreateTimer(until.UtcDateTime, stop.Token));
        if (wait.Task.IsCompleted)
        {
            stop.Cancel();
            return await wait.Task;
        }
        _events.Forget(wait);
        return null;
    }

    /// <summary>Null for a single attempt: Durable Task wants a wait before each other.</summary>
    /// <param name="onRetry">Called when the step is to be tried again; Durable Task does not show the last failure.</param>
    private static TaskOptions? Retries(Vetting.Core.Flow.RetryPolicy policy, Action<FlowFailure> onRetry) =>
        policy.MaxAttempts == 1
            ? null
            : TaskOptions.FromRetryPolicy(new Microsoft.DurableTask.RetryPolicy(
                policy.MaxAttempts, policy.FirstDelay, policy.Backoff, policy.MaxDelay)
            {
                HandleFailure = details =>
                {
                    var failure = DurableFailure.From(details);
                    if (failure.IsCausedBy<PermanentFailureException>())
                        return false;
                    onRetry(failure);
                    return true;
                },
            });
}
