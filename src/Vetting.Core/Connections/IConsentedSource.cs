using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Core.Connections;

/// <summary>A platform whose accounts are read with their creators' consent.</summary>
public interface IConsentedSource
{
    string Platform { get; }

    /// <inheritdoc cref="IHistorySource.ReadAsync"/>
    Task<ChannelHistory> ReadAsync(
        ConsentedAccount account, Channel channel, HistoryLimits limits, IProgress<int>? progress,
        CancellationToken cancellation);
}
