using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class AdmissionTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_same_delivery_again_starts_nothing_and_gets_the_same_answer()
    {
        var first = await _host.DeliverAsync("msg-1");
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(first, await _host.DeliverAsync("msg-1"));

        Assert.Equal(1, _host.Flows.Starts);
        await _host.PassAsync(TimeSpan.Zero);
        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
    }

    [Fact]
    public async Task Many_of_one_delivery_at_the_same_instant_start_one_vetting()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => _host.DeliverAsync("msg-1"))));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, _host.Flows.Starts);
    }

    [Fact]
    public async Task The_same_delivery_starts_nothing_again_once_its_instance_is_forgotten()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);
        await _host.Flows.PurgeAsync(id);
        var row = await _host.VettingAsync(id);

        await _host.DeliverAsync("msg-1");

        Assert.Null(await _host.Flows.FindAsync(id));
        Assert.Equal(row, await _host.VettingAsync(id));
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task A_crash_between_the_row_and_the_start_is_mended_by_the_reconciler()
    {
        _host.Flows.CrashAtNextStart();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.DeliverAsync("msg-1"));
        // As long as the start may still be under way.
        Assert.Equal(0, await _host.ReconcileAsync());
        var again = Assert.IsType<AdmissionResult.Admitted>(await _host.DeliverAsync("msg-1"));
        Assert.Equal(0, _host.Flows.Starts);

        await _host.PassAsync(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(1, _host.Flows.Starts);
        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(again.VettingId)).Stage);
    }

    [Fact]
    public async Task A_crash_between_the_list_and_the_row_is_mended_by_the_same_delivery()
    {
        var id = VettingId.For(MemoryHost.Brand, "msg-1", _host.Time.GetUtcNow()).ToString();
        await _host.Runs.AddAsync(id, default);

        Assert.Equal(id, await _host.BeginAsync());

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
    }
}
