using System.Text.Json.Serialization;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

/// <summary>An orchestration as data, so that random ones can be made. Gives a trace of its acts.</summary>
/// <param name="Next">Continues as new with this.</param>
/// <param name="Gated">Waits for the event "go" first, so that all other events are there before.</param>
public sealed record FlowScript(
    IReadOnlyList<Act> Acts, FlowScript? Next = null, string Trace = "", bool Gated = false)
{
    private static readonly Step<Act.Do, string> Do =
        new("do", new RetryPolicy(1000, TimeSpan.FromMinutes(1), 1, TimeSpan.FromMinutes(1)));

    private static readonly Step<string, string> Fail = new("fail", RetryPolicy.Default);

    public static FlowDefinition<FlowScript, string> Flow { get; } = new("script", "1.0", async (flow, script) =>
    {
        if (script.Gated)
            await flow.WaitForAsync<string>("go", flow.UtcNow.AddYears(1));
        var trace = script.Trace;
        foreach (var (act, n) in script.Acts.Select((act, n) => (act, n)))
        {
            flow.Report(new("acting", n, script.Acts.Count));
            trace += await PerformAsync(flow, act, $"{n}") + " ";
        }
        if (script.Next is { } next)
            flow.ContinueAsNew(next with { Trace = trace + "/ " });
        return trace;
    });

    /// <summary>A step succeeds once it has failed as often as it should, over all restarts.</summary>
    public static FlowSetup Setup(Effects effects) => new FlowSetup()
        .Flow(Flow)
        .Step(Do, act =>
        {
            effects.Add(act.Key);
            return effects.Count(act.Key) > act.Failures ? act.Key : throw new IOException(act.Key);
        })
        .Step(Fail, key => throw new PermanentFailureException(key));

    private static async Task<string> FailAsync(IFlow flow, string key)
    {
        try
        {
            return await flow.CallAsync(Fail, key);
        }
        catch (StepFailedException failed)
        {
            return $"{failed.Failure.Message} failed";
        }
    }

    private static async Task<string> PerformAsync(IFlow flow, Act act, string path)
    {
        switch (act)
        {
            case Act.Do step:
                return await flow.CallAsync(Do, step);
            case Act.Fail step:
                return await FailAsync(flow, step.Key);
            case Act.Nap nap:
                await flow.DelayUntilAsync(flow.UtcNow.AddMinutes(nap.Minutes));
                return "nap";
            case Act.Hear hear:
                var until = flow.UtcNow.AddMinutes(hear.Minutes);
                return (await flow.WaitForAsync<string>(hear.Name, until)).Value ?? "silence";
            case Act.Child child:
                return $"<{await flow.CallChildAsync(Flow, $"{flow.InstanceId}.{path}.{child.Id}", child.Script)}>";
            case Act.All all:
                var parts = all.Acts.Select((part, n) => PerformAsync(flow, part, $"{path}-{n}")).ToList();
                return $"({string.Join(' ', await Task.WhenAll(parts))})";
            default:
                throw new ArgumentException($"Unknown act {act}", nameof(act));
        }
    }
}

[JsonDerivedType(typeof(Do), "do")]
[JsonDerivedType(typeof(Fail), "fail")]
[JsonDerivedType(typeof(Nap), "nap")]
[JsonDerivedType(typeof(Hear), "hear")]
[JsonDerivedType(typeof(All), "all")]
[JsonDerivedType(typeof(Child), "child")]
public abstract record Act
{
    private Act()
    {
    }

    public sealed record Do(string Key, int Failures) : Act;

    public sealed record Fail(string Key) : Act;

    public sealed record Nap(int Minutes) : Act;

    public sealed record Hear(string Name, int Minutes) : Act;

    public sealed record All(IReadOnlyList<Act> Acts) : Act;

    public sealed record Child(string Id, FlowScript Script) : Act;
}
