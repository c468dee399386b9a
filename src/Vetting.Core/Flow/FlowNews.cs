using Microsoft.Extensions.Logging;

namespace Vetting.Core.Flow;

public static partial class FlowNews
{
    /// <summary>Wakes an instance for what stands in the tables already. Where the engine cannot be told now, the instance
    /// or the reconciler looks again by itself.</summary>
    public static async Task TryWakeAsync(this IFlows flows, string vettingId, ILogger logger)
    {
        try
        {
            await flows.WakeAsync(vettingId, CancellationToken.None);
        }
        catch (Exception away)
        {
            NotWoken(logger, vettingId, away.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "There is news of the vetting {VettingId}, and its orchestration was not told yet: {ErrorType}")]
    private static partial void NotWoken(ILogger logger, string vettingId, string errorType);
}
