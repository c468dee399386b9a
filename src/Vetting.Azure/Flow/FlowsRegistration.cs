using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;

namespace Vetting.Azure.Flow;

public static class FlowsRegistration
{
    /// <summary>Core's <see cref="IFlows"/> over the host's Durable Task client.</summary>
    public static IServiceCollection AddDurableFlows(this IServiceCollection services) =>
        services.AddSingleton<IFlows, DurableFlows>();
}
