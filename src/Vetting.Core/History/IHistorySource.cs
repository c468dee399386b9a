using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>A place histories come from.</summary>
public interface IHistorySource
{
    bool CanRead(Channel channel);

    /// <summary>Reads pages until the history or the limits end.</summary>
    /// <exception cref="HistoryUnavailableException">Trying again cannot help; says why.</exception>
    /// <exception cref="SourceFailedException">The source answers that it failed; trying again may help.</exception>
    /// <exception cref="HttpRequestException">The source is away or slow; trying again may help.</exception>
    Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation);

    /// <summary>How many follow the account now; null where the source does not say, or only with its posts.</summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation) => Task.FromResult<long?>(null);
}
