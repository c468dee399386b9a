using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Journal;

/// <summary>Cuts the engine off from its storage between any two rows; compares with an undisturbed run.</summary>
public sealed class CrashTests
{
    private const int Never = int.MaxValue;

    [Property(MaxTest = 150, Arbitrary = [typeof(CrashTests)])]
    public async Task Crashes_between_any_two_rows_change_no_result(FlowScript script, PositiveInt rows)
    {
        var undisturbed = await RunAsync(script, Never);

        Assert.Equal(undisturbed, await RunAsync(script, rows.Get % 30 + 1));
    }

    [Fact]
    public async Task Every_single_row_can_be_the_last_one()
    {
        FlowScript script = new([
            new Act.Do("a", 1), new Act.All([new Act.Do("b", 0), new Act.Nap(30), new Act.Hear("x", 90)]),
            new Act.Child("c", new([new Act.Do("d", 2), new Act.Fail("e")])),
            new Act.Hear("x", 5), new Act.Hear("y", 5)],
            new([new Act.Hear("x", 5), new Act.Do("f", 0)]));
        var undisturbed = await RunAsync(script, Never);

        for (var rows = 1; rows < 60; rows++)
            Assert.Equal(undisturbed, await RunAsync(script, rows, crashes: 1));
    }

    /// <param name="rows">After so many rows of each start it is cut off.</param>
    private static async Task<string?> RunAsync(FlowScript script, int rows, int crashes = int.MaxValue)
    {
        await using var host = new JournalFlowHost(new MemoryJournalStore());
        var effects = new Effects();
        var events = new ConcurrentQueue<(string Name, string Payload)>(
            [("x", "0"), ("y", "1"), ("x", "2"), ("y", "3"), ("go", "")]);
        // One row more each time, so that even a start that is cut off after one gets somewhere in the end.
        for (var start = 0; ; start++)
        {
            await host.StartAsync(FlowScript.Setup(effects).Register);
            host.Connection.SeverAfter(rows == Never || start >= crashes ? Never : rows + start);
            var run = DriveAsync(host, script, events);
            await Task.WhenAny(run, host.Connection.Cut);
            if (!host.Connection.Severed)
                return await run;
            await host.KillAsync();
        }
    }

    /// <param name="events">Still to be raised; what was once acknowledged must not be lost.</param>
    private static async Task<string?> DriveAsync(
        JournalFlowHost host, FlowScript script, ConcurrentQueue<(string Name, string Payload)> events)
    {
        var client = host.Client;
        await client.StartAsync(FlowScript.Flow, "script", script with { Gated = true });
        while (events.TryPeek(out var next))
        {
            await client.RaiseAsync("script", next.Name, $"{next.Name} {next.Payload}", next.Payload);
            events.TryDequeue(out _);
        }
        while (true)
        {
            await host.AdvanceAsync(TimeSpan.FromMinutes(20));
            if (await client.GetAsync("script") is { Finished: true } state)
            {
                Assert.Equal(FlowStatus.Completed, state.Status);
                return state.Output;
            }
        }
    }

    public static Arbitrary<FlowScript> Scripts() => Arb.From(Gen.Sized(size => Script(Math.Min(size, 12))));

    private static Gen<FlowScript> Script(int size) =>
        from acts in Acts(size)
        from more in Gen.Choose(0, 3)
        from next in more == 0 && size > 1 ? Script(size / 2) : Gen.Constant<FlowScript>(null!)
        select new FlowScript(acts, next);

    private static Gen<IReadOnlyList<Act>> Acts(int size) =>
        from count in Gen.Choose(0, Math.Min(size, 5))
        from acts in Gen.ListOf(OneAct(size / 2), count)
        select (IReadOnlyList<Act>)[.. acts];

    private static Gen<Act> OneAct(int size)
    {
        var name = Gen.Elements("a", "b", "c");
        var minutes = Gen.Choose(-5, 90);
        var simple = Gen.OneOf(
            name.SelectMany(key => Gen.Choose(0, 2).Select(failures => (Act)new Act.Do(key, failures))),
            name.Select(key => (Act)new Act.Fail(key)),
            minutes.Select(nap => (Act)new Act.Nap(nap)),
            Gen.Elements("x", "y").SelectMany(heard => minutes.Select(until => (Act)new Act.Hear(heard, until))));
        return size < 1 ? simple : Gen.Frequency(
            (4, simple),
            (1, Acts(size).Select(acts => (Act)new Act.All(acts))),
            (1, name.SelectMany(id => Script(size / 2).Select(child => (Act)new Act.Child(id, child)))));
    }
}
