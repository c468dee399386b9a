using System.Text;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Texts;
using Vetting.Language;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Analysis;

/// <summary>The embedded analysis in the place of a service that stays away.</summary>
public sealed class StandInTests
{
    private readonly MemoryContentStore _content = new();

    [Fact]
    public async Task Reads_in_its_place_where_the_policy_allows_it_and_the_analysis_says_so()
    {
        var set = await AnalyseAsync(await PolicyAsync("\"standIn\": true"));

        Assert.True(set.StandIn);
        Assert.Equal("embedded", set.Analyser.Name);
        Assert.Equal("fr", Assert.Single(set.ByTextHash.Values).Language);
    }

    [Fact]
    public async Task Does_not_read_where_the_policy_forbids_it()
    {
        var refused = await Assert.ThrowsAsync<PermanentFailureException>(
            async () => await AnalyseAsync(await PolicyAsync("\"standIn\": false")));

        Assert.Contains("policy", refused.Message);
    }

    private async Task<AnalysisSet> AnalyseAsync(ContentRef policy)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var history = await _content.PutJsonAsync(ContentKind.History, new ChannelHistory(
            Sample.Channel, "sample", new ChannelProfile(null, null, null, null, null), [Sample.Post()], false, 0),
            cancellation);
        var embedded = EmbeddedAnalysis.Create();
        var step = new AnalyseDiscourse(_content, new Away(embedded.Info), null, new StandInAnalyser(embedded));
        var analysis = await step.RunAsync(
            new HistoriesToAnalyse([new RetrievalOutcome.Retrieved(history, 1)], StandIn: true, policy), cancellation);
        return await _content.GetJsonAsync<AnalysisSet>(analysis, cancellation);
    }

    private async Task<ContentRef> PolicyAsync(string standIn) => await _content.PutAsync(
        ContentKind.Policy,
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(PolicyFile.Default).Replace("\"standIn\": true", standIn)),
        TestContext.Current.CancellationToken);

    private sealed class Away(AnalyserInfo info) : ITextAnalyser
    {
        public AnalyserInfo Info => info;

        public Task<IReadOnlyList<LanguageGuess>> IdentifyAsync(
            IReadOnlyList<string> texts, CancellationToken cancellation) => throw Gone();

        public Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(
            IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation) => throw Gone();

        private static TextServiceAwayException Gone() => new("away", throttled: false);
    }
}
