using Azure.Data.Tables;
using Vetting.Azure;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Web.Tests.Api;

namespace Vetting.Web.Tests.Review;

/// <summary>Decisions whose process died before it woke the vetting.</summary>
public sealed class PendingDecisionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Wake_their_vetting_although_another_log_was_tampered_with()
    {
        var tampered = await DecideAsync("msg-1");
        var sound = await DecideAsync("msg-2");
        var undecided = await ReviewAsync("msg-3");
        var table = _api.Get<StorageClients>().Table("Decisions");
        TableEntity row = await table.GetEntityAsync<TableEntity>(tampered, "000001");
        row["Json0"] = row.GetString("Json0").Replace("approved", "declined", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var answer = await _api.SendAsync(HttpMethod.Post, "/api/ops/reconcile", _api.OpsKey);

        Assert.Equal(1, (await answer.JsonAsync())["mended"]!.GetValue<int>());
        Assert.Equal(0, await WokenAsync(tampered));
        Assert.Equal(1, await WokenAsync(sound));
        Assert.Equal(0, await WokenAsync(undecided));
    }

    private async Task<int> WokenAsync(string id) => (await _api.Flows.FindAsync(id))!.Progress!.Done;

    private async Task<string> ReviewAsync(string message)
    {
        var id = await (await _api.DeliverAsync(message, Deliveries.Of(message))).VettingIdAsync();
        await _api.Get<IVettingStore>().UpdateAsync(
            id,
            vetting => vetting with { Stage = VettingStage.InReview, InvitedAt = TimeProvider.System.GetUtcNow() },
            None);
        return id;
    }

    private async Task<string> DecideAsync(string message)
    {
        var id = await ReviewAsync(message);
        await _api.Get<IDecisionLog>().AppendAsync(id, 1, new Closing.Decided(
            "press-1", Verdict.Approved, "Léa", "lea@brand.example", "Juste.", new string('a', 64), ApiHost.Now), None);
        return id;
    }
}
