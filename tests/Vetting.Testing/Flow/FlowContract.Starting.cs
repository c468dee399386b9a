using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task Starting_the_same_id_at_the_same_instant_starts_it_once()
    {
        await ServeAsync(async (context, input) =>
        {
            await context.CallAsync(Work.Step, "began");
            return await HearAsync(context, 1);
        });

        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => BeginAsync($"{n}"))));
        await StageAsync("waiting");

        Assert.Contains(true, starts);
        Assert.False(await BeginAsync("late"));
        await Flows.WakeAsync("one");
        Completed("woken", await FinishAsync());
        Assert.Equal(1, Effects.Count("began"));
    }

    [Fact]
    public async Task An_id_that_has_finished_can_be_started_again()
    {
        await ServeAsync((context, input) => context.CallAsync(Work.Step, input));
        Completed("first!", await RunAsync("first"));

        Assert.True(await BeginAsync("second"));

        await EffectAsync("second");
        Completed("second!", await StateAsync(
            state => state.Output?.Contains("second", StringComparison.Ordinal) ?? false, "the second run ends"));
    }

    [Fact]
    public async Task Replacing_ends_what_goes_on_and_starts_in_its_place()
    {
        await ServeAsync(async (context, input) =>
        {
            await context.CallAsync(Work.Step, input);
            return $"{input} {await HearAsync(context, 1)}";
        });
        await BeginAsync("first");
        await EffectAsync("first");

        Assert.True(await BeginAsync("second", replace: true));

        await EffectAsync("second");
        await Flows.WakeAsync("one");
        Completed("second woken", await FinishAsync());
    }

    [Fact]
    public async Task Replacing_what_never_was_or_has_finished_just_starts()
    {
        await ServeAsync((context, input) => context.CallAsync(Work.Step, input));

        Assert.True(await BeginAsync("first", replace: true));
        Completed("first!", await FinishAsync());
        Assert.True(await BeginAsync("second", replace: true));

        await EffectAsync("second");
    }

    [Fact]
    public async Task Knows_nothing_of_an_id_that_was_never_started()
    {
        await ServeAsync((_, _) => Task.FromResult(""));

        Assert.Null(await Flows.FindAsync("nobody"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("né")]
    [InlineData("a b")]
    [InlineData("@entity@key")]
    public async Task Refuses_an_id_that_no_instance_can_have(string id)
    {
        await ServeAsync((_, _) => Task.FromResult(""));

        await Assert.ThrowsAsync<ArgumentException>(() => BeginAsync(id: id));
    }

    [Theory]
    [InlineData("AZaz09._:~-")]
    [InlineData("-")]
    public async Task Takes_every_id_of_the_characters_there_are(string id)
    {
        await ServeAsync((_, _) => Task.FromResult("done"));

        await BeginAsync(id: id);

        Completed("done", await FinishAsync(id));
    }

    [Fact]
    public async Task Many_instances_run_beside_each_other()
    {
        await ServeAsync(async (context, input) =>
        {
            for (var n = 0; n < 3; n++)
                input = await context.CallAsync(Work.Step, input);
            return input;
        });

        var ids = Enumerable.Range(0, 20).Select(n => $"many-{n}").ToList();
        await Task.WhenAll(ids.Select(id => BeginAsync(id, id)));

        foreach (var id in ids)
            Completed($"{id}!!!", await FinishAsync(id));
        Assert.Equal(60, Effects.Total);
    }
}
