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
    public async Task Crashes_between_any_two_writes_change_no_result(FlowScript script, PositiveInt writes)
    {
        var undisturbed = await RunAsync(script, Never);

        Assert.Equal(undisturbed, await RunAsync(script, writes.Get % 30 + 1));
    }

    [Fact]
    public async Task Every_single_write_can_be_the_last_one()
    {
        FlowScript script = new([
            new Act.Do("a", 1), new Act.All([new Act.Do("b", 0), new Act.Nap(30), new Act.Hear("x", 90)]),
            new Act.Child("c", new([new Act.Do("d", 2), new Act.Fail("e")])),
            new Act.Hear("x", 5), new Act.Hear("y", 5)],
            new([new Act.Hear("x", 5), new Act.Do("f", 0)]));
        var undisturbed = await RunAsync(script, Never);

        for (var writes = 1; writes < 40; writes++)
            Assert.Equal(undisturbed, await RunAsync(script, writes, crashes: 1));
    }

    /// <param name="writes">After so many writes of each start it is cut off.</param>
    private static async Task<string?> RunAsync(FlowScript script, int writes, int crashes = int.MaxValue)
    {
        await using var host = new JournalFlowHost(new MemoryJournalStore());
        var effects = new Effects();
        // One write more each time, so that even a start that is cut off after one gets somewhere in the end.
        for (var start = 0; ; start++)
        {
            await host.StartAsync(FlowScript.Setup(effects).Register);
            host.Connection.SeverAfter(writes == Never || start >= crashes ? Never : writes + start);
            var run = DriveAsync(host, script);
            await Task.WhenAny(run, host.Connection.Cut);
            if (!host.Connection.Severed)
                return await run;
            await host.KillAsync();
        }
    }

    private static async Task<string?> DriveAsync(JournalFlowHost host, FlowScript script)
    {
        await host.Client.StartAsync(FlowScript.Flow, "script", script with { Gated = true });
        for (var n = 0; n < 4; n++)
            await host.Client.RaiseAsync("script", n % 2 == 0 ? "x" : "y", $"event {n}", $"{n}");
        await host.Client.RaiseAsync("script", "go", "go", "");
        while (true)
        {
            await host.AdvanceAsync(TimeSpan.FromMinutes(20));
            if (await host.Client.GetAsync("script") is { Finished: true } state)
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
