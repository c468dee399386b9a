using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Flow.Memory;
using Vetting.Core.Telemetry;
using Vetting.Testing.Flow;

namespace Vetting.Core.Tests.Flow;

/// <summary>Orchestrations in memory, on a clock that moves only when it is told to.</summary>
internal sealed class MemoryFlowHost : IFlowHost
{
    private readonly FakeTimeProvider _time = new();
    private ServiceProvider? _services;

    public IFlows Flows => Memory;

    private MemoryFlows Memory => _services!.GetRequiredService<MemoryFlows>();

    public Task StartAsync(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddVettingMetrics()
            .AddStepTelemetry()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<MemoryFlows>(provider, Json.Options));
        register(services);
        _services = services.BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task PassAsync(TimeSpan time)
    {
        await Memory.WhenQuietAsync();
        _time.Advance(time);
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;
}
