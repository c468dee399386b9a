using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    [Fact]
    public async Task Starting_the_same_id_at_the_same_instant_starts_it_once()
    {
        var flow = Define(async (flow, input) => await flow.CallAsync(Work, input));
        await ServeAsync(flow);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var starts = Enumerable.Range(0, 20).Select(async n =>
        {
            await gate.Task;
            return await Client.StartAsync(flow, "one", $"{n}");
        }).ToList();

        gate.SetResult();

        Assert.Single(await Task.WhenAll(starts), StartResult.Started);
        await FinishAsync();
        Assert.Equal(1, Effects.Total);
    }

    [Fact]
    public async Task Starting_an_id_again_changes_nothing_even_after_it_finished_and_the_host_restarted()
    {
        var flow = Define((_, input) => Task.FromResult(input));
        await ServeAsync(flow);
        Completed("first", await RunAsync(flow, "first"));
        Assert.Equal(StartResult.AlreadyThere, await Client.StartAsync(flow, "one", "second"));

        await Host.StopAsync();
        await ServeAsync(flow);

        Assert.Equal(StartResult.AlreadyThere, await Client.StartAsync(flow, "one", "third"));
        Completed("first", await FinishAsync());
    }

    [Fact]
    public async Task Knows_nothing_of_an_id_that_was_never_started()
    {
        await ServeAsync(Define((_, input) => Task.FromResult(input)));

        Assert.Null(await Client.GetAsync("nobody"));
        Assert.Null(await Client.WaitForCompletionAsync("nobody", CancellationToken.None));
        Assert.Equal(ControlResult.NoSuchInstance, await Client.SuspendAsync("nobody", ""));
        Assert.Equal(ControlResult.NoSuchInstance, await Client.ResumeAsync("nobody", ""));
        Assert.Equal(ControlResult.NoSuchInstance, await Client.TerminateAsync("nobody", ""));
        Assert.Equal(ControlResult.NoSuchInstance, await Client.RerunAsync("nobody"));
        Assert.Equal(ControlResult.NoSuchInstance, await Client.PurgeAsync("nobody"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a|b")]
    [InlineData("é")]
    [InlineData("01234567890123456789012345678901234567890123456789"
        + "012345678901234567890123456789012345678901234567890")]
    public async Task Refuses_an_id_that_is_not_portable(string id)
    {
        var flow = Define((_, input) => Task.FromResult(input));
        await ServeAsync(flow);

        await Assert.ThrowsAsync<ArgumentException>(() => Client.StartAsync(flow, id, ""));
    }

    [Theory]
    [InlineData("A.z_0:~-9")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("~")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task Takes_every_id_of_the_portable_characters(string id)
    {
        var flow = Define(async (flow, input) => flow.InstanceId + await flow.CallAsync(Work, input));
        await ServeAsync(flow);

        Completed(id + "in!", await RunAsync(flow, id: id));
        Completed(id + "in!", (await Client.GetAsync(id))!);
    }
}
