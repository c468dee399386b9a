using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>Reads a history file that a creator uploaded.</summary>
public interface IHistoryFileReader
{
    /// <exception cref="HistoryUnavailableException">The file is not of its format; names line and field.</exception>
    ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits);

    /// <summary>Reads a file of whatever format it turns out to be: a platform's export of any size, or one of ours.
    /// </summary>
    /// <param name="name">The file's, as the creator's machine has it.</param>
    /// <param name="open">Gives the file from its beginning, each time.</param>
    /// <exception cref="HistoryUnavailableException">It holds nothing of the channel that can be read.</exception>
    ChannelHistory Read(Channel channel, string name, Func<Stream> open, HistoryLimits limits);
}
