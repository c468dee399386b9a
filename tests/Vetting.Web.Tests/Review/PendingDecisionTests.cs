using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Testing;
using Vetting.Web.Tests.Api;

namespace Vetting.Web.Tests.Review;

/// <summary>Decisions whose process died before it told the flow.</summary>
public sealed class PendingDecisionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private ApiHost _api = null!;

    private IOutbox Outbox => _api.Get<IOutbox>();

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Are_told_once_and_only_those_that_count()
    {
        await PressAsync("alba-1", "counts");
        await PressAsync("alba-1", "late");
        await Outbox.AddAsync(Event("alba-2", "cut short before the log"), None);

        await DeliverAsync();
        await DeliverAsync();

        Assert.Equal([("alba-1", "counts")], _api.Flows.Raised);
        Assert.Equal("alba-2", Assert.Single(await Outbox.ListAsync(None)).InstanceId);
    }

    [Fact]
    public async Task Are_told_although_another_log_was_tampered_with()
    {
        await PressAsync("alba-1", "tampered");
        await PressAsync("alba-2", "sound");
        var table = _api.Get<StorageClients>().Table("Decisions");
        TableEntity row = await table.GetEntityAsync<TableEntity>("alba-1", "000001");
        row["Json0"] = row.GetString("Json0").Replace("approved", "declined", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await DeliverAsync();

        Assert.Equal([("alba-2", "sound")], _api.Flows.Raised);
        Assert.Equal("alba-1", Assert.Single(await Outbox.ListAsync(None)).InstanceId);
    }

    private static OutboxEvent Event(string vetting, string id) => new(vetting, AwaitDecision.EventName, id, "{}");

    private async Task PressAsync(string vetting, string id)
    {
        await Outbox.AddAsync(Event(vetting, id), None);
        await _api.Get<IDecisionLog>().AppendAsync(vetting, 1, new Closing.Decided(
            id, Verdict.Approved, "Léa", "lea@brand.example", "Juste.", new string('a', 64), ApiHost.Now), None);
    }

    private Task DeliverAsync() =>
        ActivatorUtilities.CreateInstance<ReviewDesk>(_api.Get<IServiceProvider>()).DeliverPendingAsync(None);
}
