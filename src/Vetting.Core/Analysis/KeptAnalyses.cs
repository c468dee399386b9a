using Vetting.Core.Creators;
using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>The histories' texts, and what the cache already has of them, a channel each.</summary>
internal sealed class KeptAnalyses
{
    private readonly IAnalysisCache? _cache;
    private readonly AnalyserInfo _analyser;
    private readonly List<(Channel Channel, IReadOnlyList<string> Texts)> _channels = [];

    private KeptAnalyses(IAnalysisCache? cache, AnalyserInfo analyser) => (_cache, _analyser) = (cache, analyser);

    /// <summary>By their hash.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ReadText> Read { get; } = new(StringComparer.Ordinal);

    public static async Task<KeptAnalyses> LoadAsync(
        IAnalysisCache? cache, AnalyserInfo analyser, IReadOnlyList<HistoryTexts> histories,
        CancellationToken cancellation)
    {
        var kept = new KeptAnalyses(cache, analyser);
        foreach (var history in histories)
        {
            foreach (var (hash, text) in history.Texts)
                kept.Texts.TryAdd(hash, text);
            if (cache is null)
                continue;
            var read = await cache.LoadAsync(history.Channel, analyser, cancellation);
            foreach (var hash in history.Texts.Keys.Where(read.ContainsKey))
                kept.Read.TryAdd(hash, read[hash]);
            if (!history.Texts.Keys.All(read.ContainsKey))
                kept._channels.Add((history.Channel, [.. history.Texts.Keys]));
        }
        return kept;
    }

    /// <summary>Keeps each channel's texts where any was not kept before; a failure is never kept.</summary>
    public async Task SaveAsync(SortedDictionary<string, ReadText> read, CancellationToken cancellation)
    {
        foreach (var (channel, texts) in _channels)
        {
            var lasting = new SortedDictionary<string, ReadText>(StringComparer.Ordinal);
            foreach (var hash in texts.Where(hash => Lasts(read[hash].Analysis)))
                lasting.Add(hash, read[hash]);
            await _cache!.SaveAsync(channel, _analyser, lasting, cancellation);
        }
    }

    private static bool Lasts(TextAnalysis analysis) => analysis.NotAnalysed != NotAnalysedReason.Failed;
}
