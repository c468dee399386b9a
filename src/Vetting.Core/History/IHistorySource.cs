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
}
