using Vetting.Core.Flow;
using Vetting.Testing;
using Vetting.Testing.Flow;

namespace Vetting.Functions.Tests.Durable;

public sealed class FlowOnDurableTask(AzuriteFixture azurite) : FlowContract
{
    protected override bool KeepsUnknownFlows => false;

    protected override Task<IFlowHost> CreateHostAsync() => Task.FromResult<IFlowHost>(new DurableFlowHost(azurite));

    [Fact]
    public async Task A_flow_taken_out_of_the_code_fails_by_name_and_is_rerun_once_it_is_back()
    {
        var waits = Define(async (flow, input) =>
            input + (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(1))).Value);
        await ServeAsync(waits);
        await Client.StartAsync(waits, "one", "in ");
        await Host.AdvanceAsync(TimeSpan.Zero);
        await Host.StopAsync();

        await ServeAsync(Define((_, input) => Task.FromResult(input), "another"));
        var state = await FinishAsync();
        Assert.Equal(FlowStatus.Failed, state.Status);
        Assert.Contains("'flow'", state.LastError!.Message, StringComparison.Ordinal);
        Assert.Equal(ControlResult.NotInThatState, await Client.RerunAsync("one"));
        await Host.StopAsync();

        await ServeAsync(waits);
        Assert.Equal(ControlResult.Done, await Client.RerunAsync("one"));
        await Client.RaiseAsync("one", "said", "1", "again");
        Completed("in again", await FinishAsync());
    }
}
