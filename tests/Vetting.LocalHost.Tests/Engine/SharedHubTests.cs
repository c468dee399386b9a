using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.LocalHost.Engine;
using Vetting.Testing;
using Vetting.Testing.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Engine;

/// <summary>Two hosts on one hub, as on a storage account.</summary>
public sealed class SharedHubTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private readonly Effects _first = new();
    private readonly Effects _second = new();
    private readonly List<EmbeddedFlowHost> _hosts = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task Two_hosts_share_the_work_and_one_goes_on_when_the_other_stops()
    {
        var first = await ServeAsync("first", _first);
        var second = await ServeAsync("second", _second);
        var started = 0;
        // Until both have worked: how soon the second gets its share of the hub is the hub's affair.
        while (_first.Total == 0 || _second.Total == 0)
        {
            await StartAsync(first, started, 10);
            await FinishAsync(second, started, 10);
            started += 10;
        }

        await StartAsync(first, started, 10);
        await first.StopAsync();

        await FinishAsync(second, 0, started + 10);
        Assert.Equal(2 * (started + 10), _first.Total + _second.Total);
    }

    private async Task<EmbeddedFlowHost> ServeAsync(string worker, Effects effects)
    {
        static async Task<string> TwiceAsync(TaskOrchestrationContext context, string input) =>
            await context.CallAsync(Once.Step, await context.CallAsync(Once.Step, input));

        var host = new EmbeddedFlowHost(azurite.ConnectionString, _prefix, options =>
        {
            options.WorkerId = worker;
            options.PartitionCount = 4;
        });
        _hosts.Add(host);
        await host.StartAsync(services => services
            .AddSingleton(new Orchestration("Recipe", () => new Recipe(TwiceAsync)))
            .AddSingleton<Doing>(input => Task.FromResult(effects.Add(input)))
            .AddStep(Once.Step));
        return host;
    }

    private static Task StartAsync(EmbeddedFlowHost host, int from, int count) => Task.WhenAll(
        Enumerable.Range(from, count).Select(n => host.Flows.StartAsync("Recipe", $"shared-{n}", $"{n}")));

    private static async Task FinishAsync(EmbeddedFlowHost host, int from, int count)
    {
        foreach (var n in Enumerable.Range(from, count))
        {
            await Eventually.TrueAsync(
                async () => await host.Flows.FindAsync($"shared-{n}") is { Status: FlowStatus.Completed }, $"shared-{n} ends");
        }
    }
}
