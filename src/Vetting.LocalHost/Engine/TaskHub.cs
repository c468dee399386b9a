using DurableTask.AzureStorage;
using Microsoft.Extensions.Options;
using Vetting.Azure;

namespace Vetting.LocalHost.Engine;

/// <summary>The queues, tables and blobs through which hosts share orchestrations.</summary>
internal static class TaskHub
{
    // Another one where the recipes call in another order: src/decisions/011.
    private const string Name = "vetting3";

    public static AzureStorageOrchestrationService Create(
        IOptions<EngineOptions> engine, IOptions<StorageOptions> storage, StorageMeter meter, ILoggerFactory log)
    {
        var options = engine.Value;
        return new AzureStorageOrchestrationService(new AzureStorageOrchestrationServiceSettings
        {
            TaskHubName = storage.Value.Prefix + Name,
            StorageAccountClientProvider = HubAccount.Of(storage.Value, meter),
            LoggerFactory = log,
            WorkerId = options.WorkerId,
            PartitionCount = options.PartitionCount,
            // Hosts share the hub; the lease would give it to one.
            UseAppLease = false,
            UseTablePartitionManagement = true,
            LeaseInterval = options.LeaseInterval,
            LeaseRenewInterval = options.LeaseRenewInterval,
            LeaseAcquireInterval = options.LeaseRenewInterval,
            // The manager's own two seconds are too short for a machine that has much to do.
            PartitionTableOperationTimeout = options.LeaseInterval / 2,
            MaxQueuePollingInterval = options.MaxPollInterval,
            ControlQueueVisibilityTimeout = options.MessageVisibility,
            WorkItemQueueVisibilityTimeout = options.MessageVisibility,
            // At the default of 64 the queue is left alone for a second each time that it is reached.
            ControlQueueBufferThreshold = 1000,
            ExtendedSessionsEnabled = true,
            ExtendedSessionIdleTimeout = options.SessionIdle,
            MaxConcurrentTaskActivityWorkItems = options.MaxActivities,
            MaxConcurrentTaskOrchestrationWorkItems = options.MaxOrchestrations,
            ThrowExceptionOnInvalidDedupeStatus = true,
        });
    }
}
