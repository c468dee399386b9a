using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Vetting.Core.Content;
using Vetting.Core.Flow;

namespace Vetting.Azure.Flow;

/// <summary>Reads what Durable Task says of an instance.</summary>
internal static partial class FlowStates
{
    public static FlowState Of(OrchestrationMetadata instance)
    {
        var status = StatusOf(instance.RuntimeStatus);
        return new(
            instance.InstanceId,
            instance.Name,
            status,
            instance.CreatedAt,
            instance.LastUpdatedAt,
            Progress(instance.SerializedCustomStatus),
            status == FlowStatus.Failed ? Failure(instance) : null,
            status == FlowStatus.Completed ? instance.SerializedOutput : null);
    }

    private static FlowStatus StatusOf(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Suspended => FlowStatus.Suspended,
        OrchestrationRuntimeStatus.Completed => FlowStatus.Completed,
        OrchestrationRuntimeStatus.Failed => FlowStatus.Failed,
        OrchestrationRuntimeStatus.Terminated => FlowStatus.Terminated,
        _ => FlowStatus.Running,
    };

    /// <returns>Null where there is none, or it is of another version's shape.</returns>
    private static FlowProgress? Progress(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<FlowProgress>(json, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>On Azure Storage the details come as text, in the output.</summary>
    private static FlowFailure Failure(OrchestrationMetadata instance) =>
        instance.FailureDetails is { } details ? Of(details)
        : Detail().Match(instance.SerializedOutput ?? "") is { Success: true } text
            ? new(text.Groups["type"].Value, text.Groups["message"].Value)
            : new("", instance.SerializedOutput ?? "");

    private static FlowFailure Of(TaskFailureDetails details) => new(
        details.ErrorType, details.ErrorMessage, details.InnerFailure is { } inner ? Of(inner) : null);

    [GeneratedRegex(@"\A(?<type>[\w.+`]+): (?<message>.*)\z", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Detail();
}
