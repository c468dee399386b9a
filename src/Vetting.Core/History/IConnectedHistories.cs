using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>Histories that creators let be read by connecting their accounts.</summary>
public interface IConnectedHistories
{
    /// <returns>Null when the creator connected no account for the channel.</returns>
    /// <inheritdoc cref="IHistorySource.ReadAsync" path="//exception"/>
    Task<ChannelHistory?> TryReadAsync(
        string brand, Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation);
}
