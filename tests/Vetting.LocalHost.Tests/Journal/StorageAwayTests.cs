using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Vetting.Core.Flow;
using Vetting.LocalHost.Azurite;
using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Journal;

public sealed class StorageAwayTests : IAsyncLifetime
{
    private readonly AzuriteProcess _azurite = new(Directory.CreateTempSubdirectory("vetting-journal-").FullName);

    public async ValueTask InitializeAsync() => await _azurite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(_azurite.Folder, recursive: true);
    }

    [Fact]
    public async Task Flows_wait_while_storage_is_away_and_go_on_when_it_is_back()
    {
        var tables = new TableClientOptions { Retry = { MaxRetries = 0 } };
        await using var store = new TableJournalStore(
            new TableClient(_azurite.ConnectionString, "Journal", tables),
            new BlobContainerClient(_azurite.ConnectionString, "journal"),
            null, TimeProvider.System, NullLogger.Instance);
        await using var host = new JournalFlowHost(store);
        var effects = new Effects();
        var step = new Step<int, int>("count", RetryPolicy.None);
        var flow = new FlowDefinition<string, int>("flow", "1.0", async (flow, _) =>
        {
            await flow.WaitForAsync<string>("go", flow.UtcNow.AddDays(1));
            return await flow.CallAsync(step, 1) + await flow.CallAsync(step, 2);
        });
        await host.StartAsync(new FlowSetup().Flow(flow)
            .Step(step, n => effects.Add($"{n}") is not null ? n : 0).Register);
        await host.Client.StartAsync(flow, "one", "");

        await _azurite.StopAsync();
        var raised = host.Client.RaiseAsync("one", "go", "1", "");
        await Eventually.TrueAsync(() => Task.FromResult(!store.Health.Healthy), "the store is unhealthy");
        Assert.False(raised.IsCompleted);
        Assert.Equal(0, effects.Total);
        await _azurite.StartAsync();

        Assert.Equal(RaiseResult.Delivered, await Eventually.Within(raised));
        var state = await Eventually.Within(host.Client.WaitForCompletionAsync("one", CancellationToken.None));
        Assert.Equal("3", state!.Output);
        Assert.Equal(["1", "2"], effects.All);
        Assert.True(store.Health.Healthy);
    }
}
