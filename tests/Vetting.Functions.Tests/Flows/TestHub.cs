using System.Net;
using System.Net.Sockets;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Flow;

namespace Vetting.Functions.Tests.Flows;

/// <summary>
/// Durable Task's in-process test host: the worker and client that the Azure host has, over gRPC, on a hub in memory that
/// is lost with it.
/// </summary>
internal sealed class TestHub : IDurableTaskClientProvider, IAsyncDisposable
{
    private readonly DurableTaskTestHost _host;

    // Its server is made by the framework's defaults, which log every request to the console.
    static TestHub() => Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "None");

    private TestHub(DurableTaskTestHost host) => _host = host;

    /// <param name="services">Where orchestrations and steps are registered, and activities made.</param>
    public static async Task<TestHub> StartAsync(IServiceProvider services) => new(await DurableTaskTestHost.StartAsync(
        tasks =>
        {
            foreach (var orchestration in services.GetServices<Orchestration>())
                tasks.AddOrchestrator(orchestration.Name, orchestration.Create);
            foreach (var step in services.GetServices<Step>())
                tasks.AddActivity(step.Name, step.On(services));
        },
        new DurableTaskTestHostOptions
        {
            Port = FreePort(),
            ConfigureServices = host => host.AddSingleton<DataConverter>(new JsonDataConverter(Json.Options)),
        }));

    public DurableTaskClient GetClient(string? name = null) => _host.Client;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
