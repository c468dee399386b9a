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

/// <summary>Reads a history file that a creator uploaded.</summary>
public interface IHistoryFileReader
{
    /// <exception cref="HistoryUnavailableException">The file is not of its format; names line and field.</exception>
    ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits);
}

/// <summary>A history that cannot be had, and why.</summary>
public sealed class HistoryUnavailableException(UnavailableReason reason, string detail) : Exception(detail)
{
    public UnavailableReason Reason { get; } = reason;
}
