using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Telemetry;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;

namespace Vetting.Core.Analysis;

/// <summary>
/// Analyses every distinct text of the retrieved histories once, those kept from earlier not again, and compares each
/// with the brief.
/// </summary>
/// <param name="cache">Null to read every text anew.</param>
/// <param name="standIn">Null where the analyser needs none.</param>
/// <param name="meaning">Null to compare nothing.</param>
public sealed class AnalyseDiscourse(
    IContentStore content, ITextAnalyser analyser, IAnalysisCache? cache = null, StandInAnalyser? standIn = null,
    IMeaningReader? meaning = null, VettingMetrics? metrics = null, IUses? uses = null)
    : IActivity<HistoriesToAnalyse, ContentRef>
{
    public static Step<HistoriesToAnalyse, ContentRef> Step { get; } =
        Step<HistoriesToAnalyse, ContentRef>.By<AnalyseDiscourse>(stage: FlowStages.Analysing);

    /// <exception cref="TextServiceAwayException">The analyser's service stays away.</exception>
    /// <exception cref="PermanentFailureException">It does, and nothing may stand in for it.</exception>
    public async Task<ContentRef> RunAsync(HistoriesToAnalyse input, CancellationToken cancellation)
    {
        var reader = input.StandIn ? await StandInAsync(input.Policy, cancellation) : analyser;
        var histories = new List<HistoryTexts>();
        foreach (var retrieved in input.Histories.OfType<RetrievalOutcome.Retrieved>())
            histories.Add(await HistoryTexts.ReadAsync(content, retrieved.History, cancellation));
        var kept = await KeptAnalyses.LoadAsync(cache, reader.Info, histories, cancellation);
        var read = await new TextReading(reader).ReadAsync(kept.Texts, kept.Read, cancellation);
        await kept.SaveAsync(read, cancellation);
        Count(reader.Info.Name, kept, read);
        var analyses = new SortedDictionary<string, TextAnalysis>(StringComparer.Ordinal);
        foreach (var (hash, text) in read)
            analyses.Add(hash, text.Analysis);
        var compared = await CompareAsync(input.Brief, kept.Texts, analyses, cancellation);
        return await content.For(uses, input.VettingId).PutJsonAsync(ContentKind.Analysis,
            new AnalysisSet(reader.Info, analyses, input.StandIn ? true : null, compared), cancellation);
    }

    private async Task<ITextAnalyser> StandInAsync(ContentRef? policy, CancellationToken cancellation)
    {
        if (standIn is null)
            throw new PermanentFailureException("The text service stays away, and nothing stands in for it here.");
        if (policy is null)
            return standIn.Analyser;
        if (PolicyFile.ReadStored(await content.GetAsync(policy, cancellation)).Analysis is { StandIn: true })
            return standIn.Analyser;
        throw new PermanentFailureException(
            "The text service stays away, and the policy does not let the embedded analysis stand in for it.");
    }

    private void Count(string name, KeptAnalyses kept, SortedDictionary<string, ReadText> read)
    {
        foreach (var result in read.CountBy(text => Result(text.Key, text.Value)))
            metrics?.PostsRead(name, result.Key, result.Value);

        string Result(string hash, ReadText text) =>
            kept.Read.TryGetValue(hash, out var before) && before.Analysis.Language == text.Analysis.Language ? "cached"
            : text.Analysis.NotAnalysed is null ? "analysed" : "notAnalysed";
    }

    private async Task<BriefMeaning?> CompareAsync(
        ContentRef? brief, SortedDictionary<string, string> texts, SortedDictionary<string, TextAnalysis> analyses,
        CancellationToken cancellation)
    {
        if (brief is null || meaning is null)
            return null;
        var nearness = await meaning.CompareAsync(
            await content.GetJsonAsync<Brief>(brief, cancellation),
            [.. texts.Select(text => new TextToAnalyse(text.Value, analyses[text.Key].Language))], cancellation);
        return BriefMeaning.Of(meaning.Method, texts.Keys, nearness);
    }
}

/// <param name="Histories">One a channel, in the submission's order.</param>
/// <param name="StandIn">True to read with the analyser that stands in for one that stays away.</param>
/// <param name="Policy">Says whether one may; null where nobody needs to be asked.</param>
/// <param name="Brief">What the posts are compared with; null for nothing.</param>
/// <param name="VettingId">Whose analysis it is; null for nobody's.</param>
public sealed record HistoriesToAnalyse(
    IReadOnlyList<RetrievalOutcome> Histories, bool StandIn = false, ContentRef? Policy = null,
    ContentRef? Brief = null, string? VettingId = null);
