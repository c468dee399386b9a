using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Analysis;

public sealed class AnalyseDiscourseTests
{
    private readonly MemoryContentStore _content = new();
    private readonly MemoryCache _cache = new();
    private readonly FirstWordAnalyser _analyser = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_vetting_with_ten_new_posts_analyses_ten()
    {
        await RunAsync(_cache, Posts(1, 100));
        _analyser.Read = 0;
        await RunAsync(_cache, Posts(1, 110));
        Assert.Equal(10, _analyser.Read);
    }

    [Fact]
    public async Task The_analysis_does_not_depend_on_what_was_kept()
    {
        await RunAsync(_cache, Posts(1, 60));
        var kept = await RunAsync(_cache, Posts(40, 100));
        Assert.Equal(await RunAsync(null, Posts(40, 100)), kept);
    }

    [Fact]
    public async Task Reads_a_kept_text_again_when_its_language_is_settled_otherwise()
    {
        await RunAsync(_cache, [.. Posts(1, 20, "en"), Sample.Post(21, "short")]);
        _analyser.Read = 0;
        var french = await SetAsync(await RunAsync(_cache, [.. Posts(22, 60, "fr"), Sample.Post(21, "short")]));
        Assert.Equal("fr", french.ByTextHash[Sha256Hex.Of("short")].Language);
        Assert.Equal(61 - 22 + 1, _analyser.Read);
    }

    [Fact]
    public async Task A_failure_is_tried_again_and_harms_no_other_text()
    {
        Post[] posts = [.. Posts(1, 9), Sample.Post(10, "fr failing")];
        _analyser.Fails = true;
        var first = await SetAsync(await RunAsync(_cache, posts));
        Assert.Equal(NotAnalysedReason.Failed, first.ByTextHash[Sha256Hex.Of("fr failing")].NotAnalysed);
        Assert.Equal(9, first.ByTextHash.Values.Count(analysis => analysis.Tone is not null));
        (_analyser.Fails, _analyser.Read) = (false, 0);
        var second = await SetAsync(await RunAsync(_cache, posts));
        Assert.NotNull(second.ByTextHash[Sha256Hex.Of("fr failing")].Tone);
        Assert.Equal(1, _analyser.Read);
    }

    [Fact]
    public async Task Saves_nothing_when_no_post_is_new()
    {
        await RunAsync(_cache, Posts(1, 30));
        _cache.Saves = 0;
        await RunAsync(_cache, Posts(5, 30));
        Assert.Equal(0, _cache.Saves);
    }

    private static Post[] Posts(int first, int last, string language = "fr") =>
        [.. Enumerable.Range(first, last - first + 1).Select(number => Sample.Post(number, $"{language} post {number}"))];

    private async Task<ContentRef> RunAsync(IAnalysisCache? cache, params Post[] posts)
    {
        var history = await _content.PutJsonAsync(ContentKind.History,
            new ChannelHistory(Sample.Channel, "sample", new ChannelProfile(null, null, null, null, null), posts), Cancellation);
        return await new AnalyseDiscourse(_content, _analyser, cache)
            .RunAsync(new([new RetrievalOutcome.Retrieved(history, posts.Length)]), Cancellation);
    }

    private Task<AnalysisSet> SetAsync(ContentRef reference) =>
        _content.GetJsonAsync<AnalysisSet>(reference, Cancellation);

    private sealed class MemoryCache : IAnalysisCache
    {
        public Task<int> RemoveAsync(Channel channel, CancellationToken cancellation) => Task.FromResult(0);

        private IReadOnlyDictionary<string, ReadText> _kept = new Dictionary<string, ReadText>();

        public int Saves { get; set; }

        public Task<IReadOnlyDictionary<string, ReadText>> LoadAsync(
            Channel channel, AnalyserInfo analyser, CancellationToken cancellation) => Task.FromResult(_kept);

        public Task SaveAsync(
            Channel channel, AnalyserInfo analyser, SortedDictionary<string, ReadText> texts,
            CancellationToken cancellation)
        {
            (_kept, Saves) = (texts, Saves + 1);
            return Task.CompletedTask;
        }
    }

    /// <summary>Takes the first word for the language, where it is one; otherwise it is unsure.</summary>
    private sealed class FirstWordAnalyser : ITextAnalyser
    {
        public int Read { get; set; }

        public bool Fails { get; set; }

        public AnalyserInfo Info { get; } = new("first-word", "1", Reproducible: true, []);

        public Task<IReadOnlyList<LanguageGuess>> IdentifyAsync(
            IReadOnlyList<string> texts, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<LanguageGuess>>([.. texts.Select(Guess)]);

        public Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(
            IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation)
        {
            Read += texts.Count;
            return Task.FromResult<IReadOnlyList<TextAnalysis>>([.. texts.Select(Analyse)]);
        }

        private static LanguageGuess Guess(string text) => text.Split(' ')[0] switch
        {
            "fr" or "en" => new(text[..2], 1, [new(text[..2], 1)]),
            _ => new(null, 0.5, [new("en", 0.5), new("fr", 0.5)]),
        };

        private TextAnalysis Analyse(TextToAnalyse text) =>
            Fails && text.Text.Contains("failing", StringComparison.Ordinal)
                ? new(text.Language, 0, null) { NotAnalysed = NotAnalysedReason.Failed }
                : new(text.Language, 1, new Tone(ToneLabel.Neutral, 0, []));
    }
}
