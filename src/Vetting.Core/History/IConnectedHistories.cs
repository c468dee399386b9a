using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>Histories that creators let be read by connecting their accounts.</summary>
public interface IConnectedHistories
{
    /// <param name="creator">Who submitted the channel: what somebody else connected is not theirs.</param>
    /// <returns>Null when the creator connected no account for the channel.</returns>
    /// <inheritdoc cref="IHistorySource.ReadAsync" path="//exception"/>
    Task<ChannelHistory?> TryReadAsync(
        string brand, Creator creator, Channel channel, HistoryLimits limits, IProgress<int>? progress,
        CancellationToken cancellation);
}
