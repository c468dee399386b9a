using System.Text.Json;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;
using Vetting.Functions.Durable;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Vetting.Functions.Tests.Durable;

/// <summary>One process of the Azure host, as far as flows go: the test host's server, and a worker with our functions.</summary>
public sealed class RunningWorker : IAsyncDisposable
{
    private readonly CancellationTokenSource _shutdown = new();
    private readonly HubConnection _connection;
    private WebApplication? _server;
    private GrpcChannel? _channel;
    private IHost? _worker;

    private RunningWorker(MemoryHub hub) => _connection = new(hub);

    public IServiceProvider Services => _worker!.Services;

    /// <param name="register">Adds the flows, the steps and the storage.</param>
    public static async Task<RunningWorker> StartAsync(MemoryHub hub, Action<IServiceCollection> register)
    {
        var running = new RunningWorker(hub);
        await running.StartServerAsync();
        await running.StartWorkerAsync(hub, register);
        return running;
    }

    /// <param name="abruptly">Nothing is written from here on.</param>
    public async Task StopAsync(bool abruptly)
    {
        if (abruptly)
            await _connection.SeverAsync();
        await _shutdown.CancelAsync();
        await _worker!.StopAsync();
        await _connection.SeverAsync();
        await _server!.StopAsync();
        await _channel!.ShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _worker?.Dispose();
        _channel?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _shutdown.Dispose();
    }

    private async Task StartServerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(_connection).AddSingleton<ClockedServer>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        _server = builder.Build();
        _server.MapGrpcService<ClockedServer>();
        await _server.StartAsync();
        _channel = GrpcChannel.ForAddress(_server.Urls.Single());
    }

    private async Task StartWorkerAsync(MemoryHub hub, Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(hub.Clock).AddDurableFlow();
        register(builder.Services);
        var flows = Registered<RegisteredFlow>(builder.Services);
        var steps = Registered<RegisteredStep>(builder.Services);
        builder.Services.AddDurableTaskWorker(worker => worker
            .UseGrpc(_channel!)
            .UseVersioning(VersionsOf(flows))
            .AddTasks(tasks => Add(tasks, flows, steps)));
        builder.Services.AddDurableTaskClient(client =>
        {
            client.UseGrpc(_channel!);
            client.RegisterDirectly();
        });
        _worker = builder.Build();
        Services.GetRequiredService<TaskHub>().Use(Services.GetRequiredService<DurableTaskClient>());
        await _worker.StartAsync();
    }

    private void Add(DurableTaskRegistry tasks, List<RegisteredFlow> flows, List<RegisteredStep> steps)
    {
        foreach (var flow in flows)
            tasks.AddOrchestratorFunc<JsonElement, JsonElement>(
                flow.Name, (context, input) => DurableFlow.RunAsync(context, flow, input));
        foreach (var step in steps)
            tasks.AddActivityFunc<StepText, StepText>(step.Name, (context, input) =>
                Services.GetRequiredService<StepRunner>().RunAsync(
                    step.Name, context.InstanceId, input, _shutdown.Token));
    }

    /// <summary>As host.json says it.</summary>
    private static VersioningOptions VersionsOf(List<RegisteredFlow> flows)
    {
        var newest = flows.Max(flow => Version.Parse(flow.Version))!.ToString();
        return new()
        {
            Version = newest,
            DefaultVersion = newest,
            MatchStrategy = VersionMatchStrategy.CurrentOrOlder,
            FailureStrategy = VersionFailureStrategy.Reject,
        };
    }

    private static List<T> Registered<T>(IServiceCollection services) =>
        [.. services.Select(service => service.ImplementationInstance).OfType<T>()];
}
