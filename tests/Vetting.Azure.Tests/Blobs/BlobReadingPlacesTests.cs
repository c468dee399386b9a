using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Time.Testing;
using Vetting.Azure.Blobs;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Azure.Tests.Blobs;

public sealed class BlobReadingPlacesTests(AzuriteFixture azurite)
{
    private const string Vetting = "maison-20260501T120000-0123456789abcdef";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static PageRead First { get; } = Page(null, "2", 1);

    private static PageRead Second { get; } = Page("2", "3", 3);

    [Fact]
    public async Task Gives_back_the_pages_in_order_until_it_is_removed()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var place = storage.Get<IReadingPlaces>().Of(Vetting, 0);
        Assert.Empty(await place.LoadAsync(Cancellation));
        await place.AddAsync(First, Cancellation);
        await place.AddAsync(Second, Cancellation);

        Assert.Equal(Json([First, Second]), Json(await storage.Get<IReadingPlaces>().Of(Vetting, 0).LoadAsync(Cancellation)));
        Assert.Empty(await storage.Get<IReadingPlaces>().Of(Vetting, 1).LoadAsync(Cancellation));

        await place.RemoveAsync(Cancellation);
        await place.RemoveAsync(Cancellation);
        Assert.Empty(await place.LoadAsync(Cancellation));
    }

    [Fact]
    public async Task Begins_anew_with_a_first_page()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var place = storage.Get<IReadingPlaces>().Of(Vetting, 0);
        await place.AddAsync(First, Cancellation);
        await place.AddAsync(Second, Cancellation);

        await place.AddAsync(First, Cancellation);

        Assert.Equal(Json([First]), Json(await place.LoadAsync(Cancellation)));
    }

    [Fact]
    public async Task Forgets_what_is_older_than_cursors_last()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        await storage.Get<IReadingPlaces>().Of(Vetting, 0).AddAsync(First, Cancellation);
        var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(2));

        Assert.Empty(await new BlobReadingPlaces(storage.Get<StorageClients>(), later).Of(Vetting, 0).LoadAsync(Cancellation));
    }

    [Fact]
    public async Task Goes_on_from_the_last_page_that_is_whole()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var place = storage.Get<IReadingPlaces>().Of(Vetting, 0);
        await place.AddAsync(First, Cancellation);
        var blob = storage.Get<StorageClients>().Container("histories").GetAppendBlobClient($"reading/{Vetting}/0");
        using var odd = new MemoryStream("odd"u8.ToArray());
        await blob.AppendBlockAsync(odd, cancellationToken: Cancellation);

        Assert.Equal(Json([First]), Json(await place.LoadAsync(Cancellation)));
    }

    private static PageRead Page(string? from, string next, int post) => new(
        from, next, [Sample.Post(post), Sample.Post(post + 1)], Skipped: 1, Bytes: 2_000, [new("une note", "a note")]);

    private static string Json(IReadOnlyList<PageRead> pages) =>
        System.Text.Encoding.UTF8.GetString(CanonicalJson.Serialize(pages));
}
