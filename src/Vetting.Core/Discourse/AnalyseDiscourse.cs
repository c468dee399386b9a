using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;

namespace Vetting.Core.Discourse;

/// <summary>Analyses every distinct text of the retrieved histories once; those kept from earlier not again.</summary>
/// <param name="cache">Null to read every text anew.</param>
/// <param name="standIn">Null where the analyser needs none.</param>
public sealed class AnalyseDiscourse(
    IContentStore content, ITextAnalyser analyser, IAnalysisCache? cache = null, StandInAnalyser? standIn = null)
    : IActivity<HistoriesToAnalyse, ContentRef>
{
    /// <exception cref="TextServiceAwayException">The analyser's service stays away.</exception>
    /// <exception cref="PermanentFailureException">It does, and nothing may stand in for it.</exception>
    public async Task<ContentRef> RunAsync(HistoriesToAnalyse input, CancellationToken cancellation)
    {
        var reader = input.StandIn ? await StandInAsync(input.Policy, cancellation) : analyser;
        var histories = new List<ChannelHistory>();
        foreach (var retrieved in input.Histories.OfType<RetrievalOutcome.Retrieved>())
            histories.Add(await content.GetJsonAsync<ChannelHistory>(retrieved.History, cancellation));
        var kept = await KeptAnalyses.LoadAsync(cache, reader.Info, histories, cancellation);
        var read = await new TextReading(reader).ReadAsync(kept.Texts, kept.Read, cancellation);
        await kept.SaveAsync(read, cancellation);
        return await content.PutJsonAsync(
            ContentKind.Analysis, Set(reader, read, input.StandIn ? true : null), cancellation);
    }

    private async Task<ITextAnalyser> StandInAsync(ContentRef? policy, CancellationToken cancellation)
    {
        if (standIn is null)
            throw new PermanentFailureException("The text service stays away, and nothing stands in for it here.");
        if (policy is null)
            return standIn.Analyser;
        if (PolicyFile.Read(await content.GetAsync(policy, cancellation)).Analysis is { StandIn: true })
            return standIn.Analyser;
        throw new PermanentFailureException(
            "The text service stays away, and the policy does not let the embedded analysis stand in for it.");
    }

    private static AnalysisSet Set(ITextAnalyser reader, SortedDictionary<string, ReadText> read, bool? standIn)
    {
        var analyses = new SortedDictionary<string, TextAnalysis>(StringComparer.Ordinal);
        foreach (var (hash, text) in read)
            analyses.Add(hash, text.Analysis);
        return new AnalysisSet(reader.Info, analyses, standIn);
    }
}
