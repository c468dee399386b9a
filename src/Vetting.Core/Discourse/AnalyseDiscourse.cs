using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Discourse;

/// <summary>Analyses every distinct text of the retrieved histories once.</summary>
public sealed class AnalyseDiscourse(IContentStore content, ITextAnalyser analyser)
    : IActivity<HistoriesToAnalyse, ContentRef>
{
    public async Task<ContentRef> RunAsync(HistoriesToAnalyse input, CancellationToken cancellation)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var retrieved in input.Histories.OfType<RetrievalOutcome.Retrieved>())
        {
            var history = await content.GetJsonAsync<ChannelHistory>(retrieved.History, cancellation);
            foreach (var post in history.Posts)
                texts.TryAdd(TextHash.Of(post.Text), post.Text);
        }
        return await content.PutJsonAsync(
            ContentKind.Analysis, await AnalyseAsync(analyser, texts, cancellation), cancellation);
    }

    /// <param name="texts">By their hash.</param>
    internal static async Task<AnalysisSet> AnalyseAsync(
        ITextAnalyser analyser, SortedDictionary<string, string> texts, CancellationToken cancellation)
    {
        var results = await analyser.AnalyseAsync([.. texts.Values], cancellation);
        var byHash = new SortedDictionary<string, TextAnalysis>(StringComparer.Ordinal);
        foreach (var (hash, result) in texts.Keys.Zip(results))
            byHash.Add(hash, result);
        return new AnalysisSet(analyser.Info, byHash);
    }
}
