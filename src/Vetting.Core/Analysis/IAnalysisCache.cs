using Vetting.Core.Creators;
using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>
/// Keeps what was read in a channel's texts, so that a later vetting pays for new posts only. What is not there is read
/// again; a result never depends on what was kept. Vettings of one channel at a time may write: the last one stays.
/// </summary>
public interface IAnalysisCache
{
    /// <returns>By the texts' hash; empty when nothing of this analyser version is kept.</returns>
    Task<IReadOnlyDictionary<string, ReadText>> LoadAsync(
        Channel channel, AnalyserInfo analyser, CancellationToken cancellation);

    /// <summary>Replaces what is kept of the channel.</summary>
    /// <param name="texts">Of one history, so no more than the history limits let through.</param>
    Task SaveAsync(
        Channel channel, AnalyserInfo analyser, SortedDictionary<string, ReadText> texts, CancellationToken cancellation);

    /// <summary>Forgets all that is kept of the channel, of every analyser.</summary>
    /// <returns>How many analysers' results.</returns>
    Task<int> RemoveAsync(Channel channel, CancellationToken cancellation);
}
