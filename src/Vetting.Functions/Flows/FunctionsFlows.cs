using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure.Flow;
using Vetting.Core.Content;

namespace Vetting.Functions.Flows;

internal static class FunctionsFlows
{
    /// <summary>Durable Task as the platform runs it, with the product's own JSON.</summary>
    public static IServiceCollection AddVettingFlows(this IServiceCollection services) => services
        .Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(Json.Options))
        .AddSingleton<BoundHub>()
        .AddTransient<StepFunctions>()
        .AddSingleton<IDurableTaskClientProvider>(provider => provider.GetRequiredService<BoundHub>())
        .AddDurableFlows();
}
