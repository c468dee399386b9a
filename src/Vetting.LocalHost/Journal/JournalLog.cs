using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal static partial class JournalLog
{
    [LoggerMessage(1, LogLevel.Information, "Recovered {Count} unfinished flow(s) from the journal")]
    public static partial void Recovered(this ILogger log, int count);

    [LoggerMessage(2, LogLevel.Information, "{Instance} ({Flow}) has finished: {Status}")]
    public static partial void Finished(this ILogger log, string instance, string flow, FlowStatus status);

    [LoggerMessage(3, LogLevel.Warning, "{Instance}: step {Step} failed at attempt {Attempt} with {ErrorType}")]
    public static partial void StepFailed(
        this ILogger log, string instance, string step, int attempt, string errorType);

    [LoggerMessage(4, LogLevel.Error, "{Instance} has stopped: its journal is not of the code as it is now")]
    public static partial void Refused(this ILogger log, string instance);

    [LoggerMessage(5, LogLevel.Warning, "{Instance} waits for a host that knows version {Version} of {Flow}")]
    public static partial void Stranded(this ILogger log, string instance, string flow, string version);

    [LoggerMessage(6, LogLevel.Warning, "{Parent} goes on trying to join {Child}: {ErrorType}")]
    public static partial void JoinWaits(this ILogger log, string parent, string child, string errorType);

    [LoggerMessage(7, LogLevel.Information, "{Instance}: an operator's request ended with {Result}")]
    public static partial void Controlled(this ILogger log, string instance, ControlResult result);

    [LoggerMessage(8, LogLevel.Warning, "The journal cannot be written, flows wait: {Error}")]
    public static partial void StoreAway(this ILogger log, string error);

    [LoggerMessage(9, LogLevel.Information, "The journal is written again")]
    public static partial void StoreBack(this ILogger log);

    [LoggerMessage(10, LogLevel.Warning, "The journal's last owner, {Owner}, is gone; its lease has been broken")]
    public static partial void LeaseBroken(this ILogger log, string owner);

    [LoggerMessage(11, LogLevel.Warning, "The journal's lease could not be renewed, trying on: {Error}")]
    public static partial void LeaseNotRenewed(this ILogger log, string error);

    [LoggerMessage(12, LogLevel.Critical, "Another process has taken the journal; this host stops")]
    public static partial void LeaseLost(this ILogger log);
}
