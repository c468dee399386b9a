using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vetting.Azure;
using Vetting.Azure.Flow;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Engine;

public static class EngineRegistration
{
    /// <summary>
    /// Runs the registered orchestrations and steps in this process, on the storage of <see cref="StorageOptions"/>. They
    /// go on where they were when the host has started its hosted services.
    /// </summary>
    public static IServiceCollection AddEmbeddedEngine(
        this IServiceCollection services, Action<EngineOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .Configure(configure ?? (_ => { }))
            .AddSingleton<IValidateOptions<StorageOptions>, HubStorageValidator>()
            .AddSingleton<DataConverter>(new JsonDataConverter(Json.Options))
            .AddSingleton(provider => new DurableTaskShimFactory(
                new DurableTaskWorkerOptions { DataConverter = provider.GetRequiredService<DataConverter>() },
                provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton(provider => TaskHub.Create(
                provider.GetRequiredService<IOptions<EngineOptions>>(),
                provider.GetRequiredService<IOptions<StorageOptions>>(),
                provider.GetRequiredService<StorageMeter>(),
                provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<OrchestrationCatalog>()
            .AddSingleton<StepCatalog>()
            .AddSingleton<IDurableTaskClientProvider, EmbeddedTaskClient>()
            .AddDurableFlows()
            .AddHostedService<EmbeddedEngine>()
            .AddLogging(QuietEngine);
    }

    // It tells of failed activities with the whole exception, and of a hub that is shared as of a mishap.
    private static void QuietEngine(ILoggingBuilder logs) => logs
        .AddFilter("Microsoft.DurableTask", LogLevel.None)
        .AddFilter("DurableTask.Core", LogLevel.None)
        .AddFilter("DurableTask.AzureStorage", LogLevel.Error);
}
