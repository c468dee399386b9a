using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.LocalHost.Azurite;
using Vetting.LocalHost.Journal;

/// <summary>Orchestrations a second on Azurite, each of ten activities one after the other.</summary>
public static class FlowBenchmark
{
    private const int WarmUp = 50;
    private const int Orchestrations = 400;
    private const int Activities = 10;

    private static readonly Step<int, int> Add = new("add", RetryPolicy.None);

    private static readonly FlowDefinition<int, int> Sum = new("sum", "1.0", async (flow, input) =>
    {
        for (var n = 0; n < Activities; n++)
            input = await flow.CallAsync(Add, input);
        return input;
    });

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        await using (var azurite = new AzuriteProcess(folder))
        {
            await azurite.StartAsync();
            using var host = CreateHost(azurite.ConnectionString);
            await host.StartAsync();
            await StartAllAsync(host, "warm-up", WarmUp);
            for (var round = 1; round <= 3; round++)
                await MeasureAsync(host, $"round-{round}");
            await MeasureOneAsync(host);
            await host.StopAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    private static IHost CreateHost(string connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", connectionString)]);
        builder.Services
            .AddVettingStorage(builder.Configuration)
            .AddFlow(Sum)
            .AddStep<int, int, AddOne>(Add)
            .AddJournalFlow(journal => journal.UseStorage());
        return builder.Build();
    }

    private static async Task MeasureAsync(IHost host, string name)
    {
        var meter = host.Services.GetRequiredService<StorageMeter>();
        var (requests, started, worked) = (meter.Requests, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await StartAllAsync(host, name, Orchestrations);
        var elapsed = Stopwatch.GetElapsedTime(started);
        worked = Environment.CpuUsage.TotalTime - worked;

        Console.WriteLine($"flow: {Orchestrations / elapsed.TotalSeconds:N0} orchestrations a second, "
            + $"{(double)(meter.Requests - requests) / Orchestrations:N1} storage requests each, "
            + $"{worked.TotalMilliseconds / Orchestrations:N1} ms of processor time each");
    }

    private static async Task MeasureOneAsync(IHost host)
    {
        var meter = host.Services.GetRequiredService<StorageMeter>();
        var (requests, started) = (meter.Requests, Stopwatch.GetTimestamp());
        await StartAllAsync(host, "alone", 1);
        var elapsed = Stopwatch.GetElapsedTime(started);
        Console.WriteLine($"flow: {elapsed.TotalMilliseconds:N0} ms for one orchestration alone, "
            + $"{meter.Requests - requests} storage requests");
    }

    private static async Task StartAllAsync(IHost host, string name, int count)
    {
        var client = host.Services.GetRequiredService<IFlowClient>();
        var ends = await Task.WhenAll(Enumerable.Range(0, count).Select(async n =>
        {
            await client.StartAsync(Sum, $"{name}-{n}", n);
            return await client.WaitForCompletionAsync($"{name}-{n}", CancellationToken.None);
        }));
        for (var n = 0; n < count; n++)
            if (ends[n]!.Output != $"{n + Activities}")
                throw new InvalidOperationException($"{name}-{n} gave {ends[n]}");
    }

    private sealed class AddOne : IActivity<int, int>
    {
        public Task<int> RunAsync(int input, CancellationToken cancellation) => Task.FromResult(input + 1);
    }
}
