using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.LocalHost.Engine;
using Vetting.Testing;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Engine;

/// <summary>The embedded engine on Azurite, in a hub that outlives it. It can be stopped and started again.</summary>
internal sealed class EmbeddedFlowHost(
    string connectionString, string prefix, Action<EngineOptions>? configure = null) : IFlowHost
{
    private IHost? _host;

    public IFlows Flows => Services.GetRequiredService<IFlows>();

    public IServiceProvider Services => _host!.Services;

    public static EmbeddedFlowHost In(AzuriteFixture azurite, Action<EngineOptions>? configure = null) =>
        new(azurite.ConnectionString, AzuriteFixture.NewPrefix(), configure);

    public async Task StartAsync(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services
            .AddVettingStorage(TestStorage.Settings([$"Storage:ConnectionString={connectionString}", $"Storage:Prefix={prefix}", $"Integrity:Key={TestStorage.IntegrityKeyText}"]))
            .AddVettingMetrics()
            .AddStepTelemetry()
            .AddEmbeddedEngine(configure));
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task StopAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
        _host = null;
    }

    public Task PassAsync(TimeSpan time) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await StopAsync();
    }
}
