using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class OperatorDeskTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Shows_what_the_engine_lost_as_missing()
    {
        var id = await _host.BeginAsync();
        await _host.LoseAsync(id);

        var shown = (await _host.Get<OperatorDesk>().FindAsync(id, default))!;

        Assert.Equal((true, FlowStatus.Running, null), (shown.Missing, shown.Status, shown.Progress));
        Assert.Equal(VettingId.Parse(id)!.At, shown.StartedAt);
    }

    [Fact]
    public async Task A_termination_that_died_halfway_is_finished_by_the_reconciler()
    {
        var id = await _host.BeginAsync();
        await _host.Flows.TerminateAsync(id, "and then the process died");
        Assert.Equal(ActResult.NotInThatState, await _host.ActAsync(OperatorAct.Terminate, id));

        await _host.ReconcileAsync();

        Assert.Equal(VettingStage.Failed, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(FlowStatus.Terminated, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task A_rerun_that_died_before_its_start_is_finished_by_the_reconciler()
    {
        var id = await _host.BeginAsync();
        await _host.ActAsync(OperatorAct.Terminate, id, "Sent twice.");
        _host.Told();
        _host.Flows.CrashAtNextStart();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.ActAsync(OperatorAct.Rerun, id));

        await _host.PassAsync(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["invitation/0/2", "invitation/1/2"], _host.Told());
        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.InReview, 2, null), (row.Stage, row.Round, row.Problem));
    }

    [Fact]
    public async Task A_vetting_that_cannot_be_started_again_keeps_its_failure()
    {
        var id = await _host.BeginAsync();
        await _host.ActAsync(OperatorAct.Terminate, id);
        var stopped = await _host.Vettings.UpdateAsync(id, row => row with { Order = null }, default);

        Assert.Equal(ActResult.NotInThatState, await _host.ActAsync(OperatorAct.Rerun, id));

        Assert.Equal(stopped, await _host.VettingAsync(id));
        Assert.Equal(FlowStatus.Terminated, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task What_is_purged_keeps_its_row_and_leaves_the_list()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);

        Assert.Equal(ActResult.Done, await _host.ActAsync(OperatorAct.Purge, id));

        Assert.Null(await _host.Runs.FindAsync(id, default));
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(ActResult.NoSuchInstance, await _host.ActAsync(OperatorAct.Purge, id));
    }
}
