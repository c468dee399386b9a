using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Connections;

/// <summary>Wakes the vetting, which reads again where it waits for something to read.</summary>
internal sealed partial class VettingNews(IVettingStore vettings, IFlows flows, ILogger<VettingNews> logger)
    : IConnectionNews
{
    /// <summary>What the creator did is kept. Where the engine cannot be told now, it looks again within a day.</summary>
    public async Task ConnectedAsync(string vettingId)
    {
        try
        {
            if (await MayReadAgainAsync(vettingId))
                await flows.WakeAsync(vettingId, CancellationToken.None);
        }
        catch (Exception away)
        {
            NotWoken(logger, vettingId, away.GetType().Name);
        }
    }

    private async Task<bool> MayReadAgainAsync(string vettingId)
    {
        var mayRead = false;
        await vettings.UpdateAsync(vettingId, row =>
        {
            mayRead = row.Amendments < VettingSummary.MostAmendments;
            return mayRead ? row with { Amendments = row.Amendments + 1 } : row;
        }, CancellationToken.None);
        return mayRead;
    }

    [LoggerMessage(
        1, LogLevel.Warning,
        "A channel of the vetting {VettingId} was connected, and its orchestration not told yet: {ErrorType}")]
    private static partial void NotWoken(ILogger logger, string vettingId, string errorType);
}
