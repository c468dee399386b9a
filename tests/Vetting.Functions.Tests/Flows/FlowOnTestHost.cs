using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure.Flow;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.Testing.Flow;

namespace Vetting.Functions.Tests.Flows;

/// <summary>What orchestrations promise, on the worker and client of the Azure host.</summary>
public sealed class FlowOnTestHost : FlowContract
{
    protected override Task<IFlowHost> CreateHostAsync() => Task.FromResult<IFlowHost>(new HubHost());

    private sealed class HubHost : IFlowHost
    {
        private ServiceProvider? _services;
        private TestHub? _hub;

        public IFlows Flows { get; private set; } = null!;

        public async Task StartAsync(Action<IServiceCollection> register)
        {
            var services = new ServiceCollection();
            register(services.AddLogging().AddVettingMetrics().AddStepTelemetry());
            _services = services.BuildServiceProvider();
            _hub = await TestHub.StartAsync(_services);
            Flows = new DurableFlows(_hub, TimeProvider.System);
        }

        /// <summary>Here it passes by itself.</summary>
        public Task PassAsync(TimeSpan time) => Task.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            if (_hub is not null)
                await _hub.DisposeAsync();
            if (_services is not null)
                await _services.DisposeAsync();
        }
    }
}
