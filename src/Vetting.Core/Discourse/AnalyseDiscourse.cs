using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Discourse;

/// <summary>Analyses every distinct text of the retrieved histories once; those kept from earlier not again.</summary>
/// <param name="cache">Null to read every text anew.</param>
public sealed class AnalyseDiscourse(IContentStore content, ITextAnalyser analyser, IAnalysisCache? cache = null)
    : IActivity<HistoriesToAnalyse, ContentRef>
{
    public async Task<ContentRef> RunAsync(HistoriesToAnalyse input, CancellationToken cancellation)
    {
        var histories = new List<ChannelHistory>();
        foreach (var retrieved in input.Histories.OfType<RetrievalOutcome.Retrieved>())
            histories.Add(await content.GetJsonAsync<ChannelHistory>(retrieved.History, cancellation));
        var kept = await KeptAnalyses.LoadAsync(cache, analyser.Info, histories, cancellation);
        var read = await new TextReading(analyser).ReadAsync(kept.Texts, kept.Read, cancellation);
        await kept.SaveAsync(read, cancellation);
        return await content.PutJsonAsync(ContentKind.Analysis, Set(read), cancellation);
    }

    private AnalysisSet Set(SortedDictionary<string, ReadText> read)
    {
        var analyses = new SortedDictionary<string, TextAnalysis>(StringComparer.Ordinal);
        foreach (var (hash, text) in read)
            analyses.Add(hash, text.Analysis);
        return new AnalysisSet(analyser.Info, analyses);
    }
}
