using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;

namespace Vetting.Core.Connections;

/// <summary>Wakes the vetting, which reads again where it waits for something to read.</summary>
internal sealed partial class VettingNews(IFlows flows, ILogger<VettingNews> logger) : IConnectionNews
{
    /// <summary>What the creator did is kept. Where the engine cannot be told now, it looks again within a day.</summary>
    public async Task ConnectedAsync(string vettingId)
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

    [LoggerMessage(
        1, LogLevel.Warning, "A channel of the vetting {VettingId} was connected, and its orchestration not told yet: {ErrorType}")]
    private static partial void NotWoken(ILogger logger, string vettingId, string errorType);
}
