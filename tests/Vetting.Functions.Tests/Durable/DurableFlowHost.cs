using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Functions.Durable;
using Vetting.Testing;
using Vetting.Testing.Flow;

namespace Vetting.Functions.Tests.Durable;

/// <summary>Flows on Durable Task's in-process test host, with their ledger on a real Azurite.</summary>
internal sealed class DurableFlowHost(AzuriteFixture azurite) : IFlowHost
{
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private RunningWorker? _running;

    public MemoryHub Hub { get; } = new();

    public IFlowClient Client => Get<IFlowClient>();

    public T Get<T>() where T : notnull => _running!.Services.GetRequiredService<T>();

    public async Task StartAsync(Action<IServiceCollection> register)
    {
        var again = _running is not null;
        if (_running is not null)
            await _running.DisposeAsync();
        var settings = TestStorage.Settings(
            [$"Storage:ConnectionString={azurite.ConnectionString}", $"Storage:Prefix={_prefix}"]);
        _running = await RunningWorker.StartAsync(Hub, services => register(services.AddVettingStorage(settings)));
        if (again)
            await WakeAsync();
        else
            await Get<StorageClients>().Table(TableFlowLedger.TableName).CreateIfNotExistsAsync();
    }

    public Task StopAsync() => _running!.StopAsync(abruptly: false);

    public Task KillAsync() => _running!.StopAsync(abruptly: true);

    public Task AdvanceAsync(TimeSpan time) => Hub.AdvanceAsync(time);

    public async ValueTask DisposeAsync()
    {
        if (_running is null)
            return;
        await KillAsync();
        await _running.DisposeAsync();
    }

    /// <summary>
    /// Durable Task runs an instance's code when something happens to it, where the contract wants it at the start; so
    /// something happens.
    /// </summary>
    private async Task WakeAsync()
    {
        var hub = Get<DurableTaskClient>();
        await foreach (var instance in hub.GetAllInstancesAsync())
        {
            if (!instance.IsCompleted)
                await hub.RaiseEventAsync(
                    instance.InstanceId, RaisedEvent.Channel, new RaisedEvent(RaisedEvent.Wake, "", Wire.Write("")));
        }
    }
}
