using DurableTask.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using CorePurgeResult = DurableTask.Core.PurgeResult;
using CoreQuery = DurableTask.Core.Query.OrchestrationQuery;
using PurgeResult = Microsoft.DurableTask.Client.PurgeResult;

namespace Vetting.LocalHost.Engine;

/// <summary>The hub's words for instances and the client's, one into the other.</summary>
internal static class OrchestrationStates
{
    /// <param name="converter">Null leaves out inputs, outputs and progress.</param>
    public static OrchestrationMetadata ToMetadata(OrchestrationState state, DataConverter? converter) =>
        new(state.Name, state.OrchestrationInstance.InstanceId)
        {
            DataConverter = converter,
            RuntimeStatus = (OrchestrationRuntimeStatus)state.OrchestrationStatus,
            CreatedAt = Utc(state.CreatedTime),
            LastUpdatedAt = Utc(state.LastUpdatedTime),
            SerializedInput = converter is null ? null : state.Input,
            SerializedOutput = converter is null ? null : state.Output,
            SerializedCustomStatus = converter is null ? null : state.Status,
        };

    public static CoreQuery ToQuery(OrchestrationQuery query, string? continuation) => new()
    {
        CreatedTimeFrom = query.CreatedFrom?.UtcDateTime,
        CreatedTimeTo = query.CreatedTo?.UtcDateTime,
        RuntimeStatus = query.Statuses is null ? null : [.. query.Statuses.Select(status => (OrchestrationStatus)status)],
        InstanceIdPrefix = query.InstanceIdPrefix,
        PageSize = query.PageSize,
        ContinuationToken = continuation ?? query.ContinuationToken,
        FetchInputsAndOutputs = query.FetchInputsAndOutputs,
    };

    public static PurgeInstanceFilter ToFilter(PurgeInstancesFilter filter) => new(
        filter.CreatedFrom?.UtcDateTime ?? default,
        filter.CreatedTo?.UtcDateTime,
        filter.Statuses?.Select(status => (OrchestrationStatus)status));

    public static PurgeResult ToResult(CorePurgeResult result) => new(result.DeletedInstanceCount);

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
