using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Builders;

namespace Vetting.Testing.Memory;

/// <summary>A platform on which every account has published the same.</summary>
public sealed class MemorySource : IHistorySource
{
    /// <summary>Why a channel cannot be read now; null when it can.</summary>
    public Func<Channel, Exception?> Away { get; set; } = _ => null;

    /// <summary>What is different of a post; nothing by default.</summary>
    public Func<Post, Post> With { get; set; } = post => post;

    /// <summary>The whole history of an account as it stands now; null for what every account has published.</summary>
    public Func<Channel, ChannelHistory>? Living { get; set; }

    /// <summary>How many follow every account now.</summary>
    public long Followers { get; set; } = 20_000;

    public bool CanRead(Channel channel) => true;

    public Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation) =>
        Away(channel) is { } away ? throw away : Task.FromResult<long?>(Followers);

    public Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation) =>
        Away(channel) is { } away
            ? throw away
            : Task.FromResult(Living is { } living ? living(channel) : new ChannelHistory(
                channel, "memory", new ChannelProfile(null, null, Followers, 300, 20),
                [.. Enumerable.Range(1, 20).Select(number => With(Sample.Post(number)))]));
}
