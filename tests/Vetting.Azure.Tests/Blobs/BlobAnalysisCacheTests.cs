using Vetting.Azure.Blobs;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Texts;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Blobs;

public sealed class BlobAnalysisCacheTests(AzuriteFixture azurite)
{
    private static readonly Channel Channel = new(Platforms.Bluesky, "ada.example", null, null);
    private static readonly AnalyserInfo Analyser = new("sample", "1", true, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_what_was_kept_of_a_channel_by_one_version_in_one_request_each()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var (cache, meter) = (storage.Get<IAnalysisCache>(), storage.Get<StorageMeter>());
        var before = meter.Requests;
        await cache.SaveAsync(Channel, Analyser, Texts("one", "two"), Cancellation);
        var kept = await cache.LoadAsync(Channel with { Followers = 3 }, Analyser, Cancellation);

        Assert.Equal(2, meter.Requests - before);
        Assert.Equal(["one", "two"], kept.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new TextSpan(0, 3), Assert.Single(kept["one"].Analysis.KeyPhrases));
        Assert.Empty(await cache.LoadAsync(Channel, Analyser with { Version = "2" }, Cancellation));
        Assert.Empty(await cache.LoadAsync(Channel with { Handle = "tom.example" }, Analyser, Cancellation));
    }

    [Fact]
    public async Task The_last_of_two_vettings_stays()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var cache = storage.Get<IAnalysisCache>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            cache.SaveAsync(Channel, Analyser, Texts($"text-{number}"), Cancellation)));
        Assert.Single(await cache.LoadAsync(Channel, Analyser, Cancellation));
    }

    [Fact]
    public async Task Takes_what_cannot_be_read_for_nothing()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var (cache, clients) = (storage.Get<IAnalysisCache>(), storage.Get<StorageClients>());
        await cache.SaveAsync(Channel, Analyser, Texts("one"), Cancellation);
        var container = clients.Container(ContainerNames.Of(ContentKind.Analysis));
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
        {
            await container.GetBlobClient(blob.Name)
                .UploadAsync(new BinaryData("not gzip"), overwrite: true, Cancellation);
        }

        Assert.Empty(await cache.LoadAsync(Channel, Analyser, Cancellation));
    }

    private static SortedDictionary<string, ReadText> Texts(params string[] hashes) => new(hashes.ToDictionary(
        hash => hash,
        _ => new ReadText(LanguageGuess.Unknown, new TextAnalysis(null, 0, null) { KeyPhrases = [new TextSpan(0, 3)] })),
        StringComparer.Ordinal);
}
