using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Calls;

namespace Vetting.LocalHost.Journal;

internal sealed partial class JournalFlow
{
    public async Task<TOut> CallAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input) =>
        Read<TOut>(await Open(new StepCall(step.Name, Write(input), step.Retry)).Answer);

    public async Task<TOut> CallChildAsync<TIn, TOut>(FlowDefinition<TIn, TOut> child, string childId, TIn input) =>
        Read<TOut>(await Open(new ChildCall(child.Name, childId, Write(input))).Answer);

    public async Task<Awaited<TEvent>> WaitForAsync<TEvent>(string name, DateTimeOffset until)
    {
        var call = new EventCall(name, until);
        if (_events.Take(name) is { } early)
            call.Succeed(early.Payload);
        else if (until <= UtcNow)
            call.Succeed(null);
        else
            _events.Wait(call);
        return await Open(call).Answer is { } json
            ? Awaited<TEvent>.Event(Read<TEvent>(json))
            : Awaited<TEvent>.TimedOut;
    }

    public async Task DelayUntilAsync(DateTimeOffset until)
    {
        var call = new TimerCall(until);
        if (until <= UtcNow)
            call.Succeed(null);
        await Open(call).Answer;
    }

    public void Report(FlowProgress progress) => instance.Report(progress);

    public void ContinueAsNew<TIn>(TIn input) => NextInput = Write(input);

    private Call Open(Call call)
    {
        _titles.Add(call.Title);
        call.Number = _titles.Count;
        if (call.Answered || Stopped)
            return call;
        _open.Add(call.Number, call);
        if (Live)
            call.Start(this);
        return call;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json.Options);

    private static T Read<T>(string? json) => JsonSerializer.Deserialize<T>(json!, Json.Options)!;
}
