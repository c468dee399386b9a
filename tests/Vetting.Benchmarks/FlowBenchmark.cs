using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vetting.Azure;
using Vetting.Azurite;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.LocalHost.Engine;
using Vetting.Testing;

/// <summary>Orchestrations a second on Azurite, each of ten activities one after the other, and how soon one alone ends.
/// </summary>
public static class FlowBenchmark
{
    private const int Alone = 10;
    private const int AtOnce = 60;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <param name="configure">To try other settings of the engine.</param>
    public static async Task RunAsync(Action<EngineOptions>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        await using (var azurite = new AzuriteProcess(folder))
        {
            await azurite.StartAsync();
            using var host = CreateHost(azurite.ConnectionString, configure);
            await host.StartAsync();
            await RunAllAsync(host, "warm-up", 20);
            for (var round = 1; round <= 2; round++)
                await MeasureAsync(host, $"round-{round}", MemoryUse.AzuriteOf(folder));
            await MeasureAloneAsync(host);
            await MeasureIdleAsync(host, MemoryUse.AzuriteOf(folder));
            var stopping = Stopwatch.GetTimestamp();
            await host.StopAsync();
            Console.WriteLine($"flow: {Stopwatch.GetElapsedTime(stopping).TotalSeconds:N1} s to stop");
        }
        Directory.Delete(folder, recursive: true);
    }

    private static IHost CreateHost(string connectionString, Action<EngineOptions>? configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", connectionString), new("Integrity:Key", TestStorage.IntegrityKeyText)]);
        builder.Services
            .AddVettingStorage(builder.Configuration)
            .AddVettingMetrics()
            .AddStepTelemetry()
            .AddOrchestration<Sum>()
            .AddStep(AddOne.Step)
            .AddEmbeddedEngine(configure);
        return builder.Build();
    }

    private static async Task MeasureAsync(IHost host, string name, int azurite)
    {
        var meter = host.Services.GetRequiredService<StorageMeter>();
        var (requests, started) = (meter.Requests, Stopwatch.GetTimestamp());
        var (worked, stored) = (Environment.CpuUsage.TotalTime, MemoryUse.Worked(azurite));
        await RunAllAsync(host, name, AtOnce);
        var elapsed = Stopwatch.GetElapsedTime(started);
        (worked, stored) = (Environment.CpuUsage.TotalTime - worked, MemoryUse.Worked(azurite) - stored);

        Console.WriteLine($"flow: {AtOnce} at once: {AtOnce / elapsed.TotalSeconds:N1} orchestrations a second, "
            + $"{(double)(meter.Requests - requests) / AtOnce:N0} storage requests each, "
            + $"{worked.TotalMilliseconds / AtOnce:N0} ms of processor time each here, "
            + $"{stored.TotalMilliseconds / AtOnce:N0} ms in Azurite");
    }

    private static async Task MeasureAloneAsync(IHost host)
    {
        var seconds = new List<double>();
        for (var n = 0; n < Alone; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await RunAllAsync(host, $"alone-{n}", 1);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        seconds.Sort();
        Console.WriteLine($"flow: {seconds[Alone / 2]:N2} s for one alone (median of {Alone}, "
            + $"{seconds[0]:N2} to {seconds[^1]:N2})");
    }

    /// <summary>What polling costs while nothing happens.</summary>
    private static async Task MeasureIdleAsync(IHost host, int azurite)
    {
        var meter = host.Services.GetRequiredService<StorageMeter>();
        await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System);
        var (requests, started) = (meter.Requests, Stopwatch.GetTimestamp());
        var (worked, stored) = (Environment.CpuUsage.TotalTime, MemoryUse.Worked(azurite));
        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        (worked, stored) = (Environment.CpuUsage.TotalTime - worked, MemoryUse.Worked(azurite) - stored);
        Console.WriteLine($"flow: idle: {(meter.Requests - requests) / seconds:N1} storage requests a second, "
            + $"{worked.TotalSeconds / seconds:P1} of a processor here, {stored.TotalSeconds / seconds:P1} in Azurite");
    }

    /// <summary>Waits in memory until the last step has run: to ask all the time would be what storage does most.</summary>
    private static async Task RunAllAsync(IHost host, string name, int count)
    {
        var flows = host.Services.GetRequiredService<IFlows>();
        var done = AddOne.Count + count * Sum.Activities;
        await Task.WhenAll(Enumerable.Range(0, count).Select(n => flows.StartAsync(nameof(Sum), $"{name}-{n}", n)));
        while (AddOne.Count < done)
            await Task.Delay(Poll, TimeProvider.System);
        for (var n = 0; n < count; n++)
        {
            FlowState? state;
            while ((state = await flows.FindAsync($"{name}-{n}")) is not { Finished: true })
                await Task.Delay(Poll, TimeProvider.System);
            if (state.Output != $"{n + Sum.Activities}")
                throw new InvalidOperationException($"{name}-{n} gave {state}");
        }
    }

    private sealed class Sum : TaskOrchestrator<int, int>
    {
        public const int Activities = 10;

        public override async Task<int> RunAsync(TaskOrchestrationContext context, int input)
        {
            for (var n = 0; n < Activities; n++)
                input = await context.CallAsync(AddOne.Step, input);
            return input;
        }
    }

    private sealed class AddOne : IActivity<int, int>
    {
        private static int _count;

        public static Step<int, int> Step { get; } = Step<int, int>.By<AddOne>();

        public static int Count => Volatile.Read(ref _count);

        public Task<int> RunAsync(int input, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _count);
            return Task.FromResult(input + 1);
        }
    }
}
