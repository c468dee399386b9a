using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>Reads a history file that a creator uploaded.</summary>
public interface IHistoryFileReader
{
    /// <exception cref="HistoryUnavailableException">The file is not of its format; names line and field.</exception>
    ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits);
}
