using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Telemetry;
using Vetting.Core.Texts;

namespace Vetting.Azure.Tests.TextAnalytics;

public sealed class TextRecordTests(ITestOutputHelper output) : IAsyncDisposable
{
    private readonly LanguageBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Three_hundred_short_posts_cost_a_sixth_of_the_records_at_most()
    {
        List<string> written = [.. DemoPosts()];
        var posts = Enumerable.Range(0, 300).Select(n => $"{written[n % written.Count]} {n}").ToList();
        var alone = 5 * posts.Sum(post => (post.Length + 999) / 1000);

        var analyses = await VetAsync(posts);

        var packed = _bench.Service.Records.Values.Sum();
        var kinds = _bench.Service.Records.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}");
        output.WriteLine(
            $"{posts.Count} posts of {posts.Average(post => post.Length):0} characters: {alone} text records one post a "
            + $"document, {packed} packed ({string.Join(", ", kinds)}), in {_bench.Service.Requests} requests");
        Assert.All(analyses, analysis => Assert.Null(analysis.NotAnalysed));
        Assert.InRange(packed, 1, alone / 6);
    }

    [Fact]
    public async Task Counts_the_records_that_the_service_billed_by_feature()
    {
        var counted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var metrics = _bench.Get<VettingMetrics>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (metrics.Owns(instrument) && instrument.Name == "vetting.text.records")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, records, tags, _) =>
        {
            lock (counted)
                counted[(string)tags[0].Value!] = counted.GetValueOrDefault((string)tags[0].Value!) + records;
        });
        listener.Start();

        await VetAsync([.. Enumerable.Range(0, 12).Select(n => $"Une soupe de saison, numéro {n}, pour les amis")]);

        Assert.Equal(["entities", "keyPhrases", "language", "personalData", "sentiment"], counted.Keys);
        Assert.Equal(_bench.Service.Records.Values.Sum(), counted.Values.Sum());
    }

    /// <summary>As a vetting does: the languages first.</summary>
    private async Task<IReadOnlyList<TextAnalysis>> VetAsync(IReadOnlyList<string> posts)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var guesses = await _bench.Analyser.IdentifyAsync(posts, cancellation);
        return await _bench.Analyser.AnalyseAsync(
            [.. posts.Zip(guesses, (post, guess) => new TextToAnalyse(post, guess.Language ?? "en"))], cancellation);
    }

    private static IEnumerable<string> DemoPosts() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "creators", "jax-hollowmere.jsonl"))
        let post = JsonDocument.Parse(line).RootElement
        where post.TryGetProperty("link", out _) && post.GetProperty("text").GetString()!.Any(char.IsLetter)
        select post.GetProperty("text").GetString();
}
