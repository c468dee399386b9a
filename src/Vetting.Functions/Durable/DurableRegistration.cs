using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;

namespace Vetting.Functions.Durable;

public static class DurableRegistration
{
    /// <summary>
    /// Runs the registered flows on Durable Task; <see cref="IFlowClient"/> talks to them. Needs the storage, and that
    /// functions leave their client in the <see cref="TaskHub"/>.
    /// </summary>
    public static IServiceCollection AddDurableFlow(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddVettingMetrics()
            .AddStorageTable(TableFlowLedger.TableName)
            .AddSingleton<TaskHub>()
            .AddSingleton<FlowCatalog>()
            .AddSingleton<IFlowLedger, TableFlowLedger>()
            .AddSingleton<FlowListing>()
            .AddSingleton<DurableFlowClient>()
            .AddSingleton<IFlowClient>(provider => provider.GetRequiredService<DurableFlowClient>())
            .AddSingleton<StepRunner>()
            .AddStep<FlowToJoin, JoinedFlow, JoinFlow>(FlowSteps.JoinFlow)
            .AddStep<FlowEndToTell, Done, TellParents>(FlowSteps.TellParents);
    }
}
