using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Discourse;
using Vetting.Core.Telemetry;

namespace Vetting.Functions.Tests.TextAnalytics;

public sealed class TextRecordTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly LanguageHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Three_hundred_short_posts_cost_a_sixth_of_the_records_at_most()
    {
        List<string> written = [.. DemoPosts()];
        var posts = Enumerable.Range(0, 300).Select(n => $"{written[n % written.Count]} {n}").ToList();
        var alone = 5 * posts.Sum(post => (post.Length + 999) / 1000);

        var analyses = await VetAsync(posts);

        var packed = _host.Server.Records.Values.Sum();
        var kinds = _host.Server.Records.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}");
        output.WriteLine(
            $"{posts.Count} posts of {posts.Average(post => post.Length):0} characters: {alone} text records one post a "
            + $"document, {packed} packed ({string.Join(", ", kinds)}), in {_host.Server.Requests.Count} requests");
        Assert.All(analyses, analysis => Assert.Null(analysis.NotAnalysed));
        Assert.InRange(packed, 1, alone / 6);
    }

    [Fact]
    public async Task Counts_the_records_that_the_service_billed_by_feature()
    {
        var counted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var metrics = _host.Services.GetRequiredService<VettingMetrics>();
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
        Assert.Equal(_host.Server.Records.Values.Sum(), counted.Values.Sum());
    }

    /// <summary>As a vetting does: the languages first.</summary>
    private async Task<IReadOnlyList<TextAnalysis>> VetAsync(IReadOnlyList<string> posts)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var guesses = await _host.Analyser.IdentifyAsync(posts, cancellation);
        return await _host.Analyser.AnalyseAsync(
            [.. posts.Zip(guesses, (post, guess) => new TextToAnalyse(post, guess.Language ?? "en"))], cancellation);
    }

    private static IEnumerable<string> DemoPosts() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "creators", "jax-hollowmere.jsonl"))
        let post = JsonDocument.Parse(line).RootElement
        where post.TryGetProperty("link", out _) && post.GetProperty("text").GetString()!.Any(char.IsLetter)
        select post.GetProperty("text").GetString();
}
