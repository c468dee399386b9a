using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.LocalHost.Vet;

/// <summary>Histories that were read before the vetting began, as from an export that is too large to be
/// kept.</summary>
internal sealed class ReadHistories(IReadOnlyList<ChannelHistory> histories) : IHistorySource
{
    public bool CanRead(Channel channel) => Find(channel) is not null;

    public Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        var history = Find(channel) ?? throw new ArgumentException("should be one that can be read", nameof(channel));
        progress?.Report(history.Posts.Count);
        return Task.FromResult(history);
    }

    private ChannelHistory? Find(Channel channel) =>
        histories.FirstOrDefault(history => history.Channel.Key == channel.Key);
}
