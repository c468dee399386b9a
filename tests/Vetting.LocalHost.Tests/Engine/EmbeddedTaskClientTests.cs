using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Testing;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Engine;

/// <summary>What the client can do beyond what the product asks of it.</summary>
public sealed class EmbeddedTaskClientTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly EmbeddedFlowHost _host = EmbeddedFlowHost.In(azurite);

    private DurableTaskClient Client => _host.Services.GetRequiredService<IDurableTaskClientProvider>().GetClient();

    public async ValueTask InitializeAsync() => await _host.StartAsync(services => services
        .AddSingleton(new Orchestration("Recipe", () => new Recipe((_, input) => Task.FromResult(input))))
        .AddSingleton(new Orchestration("Waiting", () => new Recipe(
            (context, _) => context.WaitForExternalEvent<string>("said")))));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Lists_instances_page_by_page_by_status_and_by_the_start_of_their_ids()
    {
        foreach (var id in new[] { "a-1", "a-2", "a-3", "b-1" })
            await Client.WaitForInstanceCompletionAsync(await StartAsync("Recipe", id), CancellationToken.None);
        await StartAsync("Waiting", "a-4");

        var query = new OrchestrationQuery(
            Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "a-", PageSize: 2, FetchInputsAndOutputs: true);
        var pages = await Client.GetAllInstancesAsync(query).AsPages().ToListAsync();

        Assert.True(pages.Count > 1);
        var found = pages.SelectMany(page => page.Values).ToList();
        Assert.Equal(["a-1", "a-2", "a-3"], found.Select(instance => instance.InstanceId).Order());
        Assert.All(found, instance => Assert.Equal(instance.InstanceId, instance.ReadOutputAs<string>()));
    }

    [Fact]
    public async Task An_event_carries_what_it_says()
    {
        var id = await StartAsync("Waiting", "one");
        await Client.WaitForInstanceStartAsync(id, CancellationToken.None);

        await Client.RaiseEventAsync(id, "said", "né à « Nice »");

        var ended = await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        Assert.Equal("né à « Nice »", ended.ReadOutputAs<string>());
        Assert.Equal("one", ended.ReadInputAs<string>());
    }

    [Fact]
    public async Task An_instance_may_start_later()
    {
        var later = TimeProvider.System.GetUtcNow().AddSeconds(2);

        var id = await Client.ScheduleNewOrchestrationInstanceAsync(
            "Recipe", "in", new StartOrchestrationOptions("later", later));

        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await Client.GetInstanceAsync(id))!.RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Completed,
            (await Client.WaitForInstanceCompletionAsync(id, CancellationToken.None)).RuntimeStatus);
    }

    [Fact]
    public async Task Purging_leaves_what_goes_on()
    {
        var id = await StartAsync("Waiting", "one");

        Assert.Equal(0, (await Client.PurgeInstanceAsync(id, CancellationToken.None)).PurgedInstanceCount);
        Assert.NotNull(await Client.GetInstanceAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Waiting_for_nobody_says_so()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Client.WaitForInstanceCompletionAsync("nobody", CancellationToken.None));
    }

    private Task<string> StartAsync(string name, string id) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, id, new StartOrchestrationOptions(id));
}
