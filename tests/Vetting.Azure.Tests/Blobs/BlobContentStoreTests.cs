using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Time.Testing;
using Vetting.Azure.Blobs;
using Vetting.Core.Content;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Blobs;

public sealed class BlobContentStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<ContentKind> Kinds => new(Enum.GetValues<ContentKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Gives_back_what_was_put(ContentKind kind)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();

        var reference = await store.PutAsync(kind, "café"u8.ToArray(), Cancellation);

        Assert.Equal("café"u8.ToArray(), await store.FindAsync(reference, Cancellation));
        Assert.Null(await store.FindAsync(ContentRef.Of(kind, "thé"u8), Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    public async Task Holds_nothing_and_much(int length)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();
        var bytes = RandomNumberGenerator.GetBytes(length);

        var reference = await store.PutAsync(ContentKind.History, bytes, Cancellation);

        Assert.Equal(bytes, await store.FindAsync(reference, Cancellation));
    }

    [Fact]
    public async Task Keeps_what_is_written_and_gives_it_back_as_a_stream()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var reference = await store.WriteAsync(ContentKind.History, async stream =>
        {
            await stream.WriteAsync(bytes.AsMemory(0, 200_000), Cancellation);
            await stream.WriteAsync(bytes.AsMemory(200_000), Cancellation);
        }, Cancellation);

        Assert.Equal(ContentRef.Of(ContentKind.History, bytes), reference);
        Assert.Equal(bytes, await ReadAsync(store, reference));
        // Another process, which wrote nothing.
        using var other = new BlobContentStore(storage.Get<StorageClients>(), TimeProvider.System);
        Assert.Equal(bytes, await ReadAsync(other, reference));
        Assert.Equal(bytes, await other.FindAsync(reference, Cancellation));
        Assert.Null(await other.OpenAsync(ContentRef.Of(ContentKind.History, "no"u8), Cancellation));
    }

    [Fact]
    public async Task Says_at_the_end_of_a_stream_that_it_was_changed()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();
        var mine = await store.PutAsync(ContentKind.History, "posts"u8.ToArray(), Cancellation);
        var others = await store.PutAsync(ContentKind.History, "others"u8.ToArray(), Cancellation);
        var container = storage.Get<StorageClients>().Container("histories");
        var changed = await container.GetBlobClient(others.Sha256).DownloadContentAsync(Cancellation);
        await container.GetBlobClient(mine.Sha256).UploadAsync(changed.Value.Content, overwrite: true, Cancellation);
        using var other = new BlobContentStore(storage.Get<StorageClients>(), TimeProvider.System);

        await Assert.ThrowsAsync<RecordChangedException>(() => ReadAsync(other, mine));
    }

    private static async Task<byte[]> ReadAsync(IContentStore store, ContentRef reference)
    {
        await using var stream = (await store.OpenAsync(reference, Cancellation))!;
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, Cancellation);
        return read.ToArray();
    }

    [Fact]
    public async Task Puts_the_same_bytes_once_even_at_the_same_time()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();
        var bytes = "{\"a\":1}"u8.ToArray();

        var references = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => store.PutAsync(ContentKind.Dossier, bytes, Cancellation)));

        Assert.Single(references.Distinct());
        var blobs = await storage.Get<StorageClients>().Container("dossiers").GetBlobsAsync().ToListAsync(Cancellation);
        Assert.Equal(references[0].Sha256, Assert.Single(blobs).Name);
        Assert.Equal("gzip", blobs[0].Properties.ContentEncoding);
    }

    [Fact]
    public async Task Refuses_bytes_that_were_changed()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();
        var honest = await store.PutAsync(ContentKind.Dossier, "approve"u8.ToArray(), Cancellation);
        var other = await store.PutAsync(ContentKind.Dossier, "decline"u8.ToArray(), Cancellation);
        var container = storage.Get<StorageClients>().Container("dossiers");
        var bytes = (await container.GetBlobClient(other.Sha256).DownloadContentAsync(Cancellation)).Value.Content;
        await container.GetBlobClient(honest.Sha256).UploadAsync(bytes, overwrite: true, Cancellation);

        using var elsewhere = new BlobContentStore(storage.Get<StorageClients>(), TimeProvider.System);
        await Assert.ThrowsAsync<RecordChangedException>(() => elsewhere.FindAsync(honest, Cancellation));
    }

    [Fact]
    public async Task Writes_again_what_is_there_and_cannot_be_read_back()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var bytes = "decline"u8.ToArray();
        var reference = ContentRef.Of(ContentKind.Dossier, bytes);
        var blob = storage.Get<StorageClients>().Container("dossiers").GetBlobClient(reference.Sha256);
        await blob.UploadAsync(BinaryData.FromString("not gzip at all"), Cancellation);

        await storage.Get<IContentStore>().PutAsync(ContentKind.Dossier, bytes, Cancellation);

        using var elsewhere = new BlobContentStore(storage.Get<StorageClients>(), TimeProvider.System);
        Assert.Equal(bytes, await elsewhere.FindAsync(reference, Cancellation));
    }

    [Theory]
    [InlineData(ContentKind.Policy, 1)]
    [InlineData(ContentKind.Brief, 1)]
    [InlineData(ContentKind.Submission, 4)]
    public async Task Remembers_policies_and_briefs_and_nothing_personal_for_more_than_a_minute(
        ContentKind kind, int requests)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var clock = new FakeTimeProvider();
        using var store = new BlobContentStore(storage.Get<StorageClients>(), clock);
        var before = storage.Get<StorageMeter>().Requests;

        for (var round = 0; round < 2; round++)
        {
            var reference = await store.PutAsync(kind, "same"u8.ToArray(), Cancellation);
            clock.Advance(TimeSpan.FromMinutes(1));
            await store.FindAsync(reference, Cancellation);
        }

        Assert.Equal(requests, storage.Get<StorageMeter>().Requests - before);
    }

    [Fact]
    public async Task Reads_back_without_a_request_what_a_stage_has_just_put_and_puts_it_anew_all_the_same()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IContentStore>();
        var reference = await store.PutAsync(ContentKind.History, "posts"u8.ToArray(), Cancellation);
        var before = storage.Get<StorageMeter>().Requests;

        Assert.Equal("posts"u8.ToArray(), await store.FindAsync(reference, Cancellation));

        Assert.Equal(0, storage.Get<StorageMeter>().Requests - before);
        await storage.Get<StorageClients>().Container("histories").DeleteBlobAsync(reference.Sha256);
        await store.PutAsync(ContentKind.History, "posts"u8.ToArray(), Cancellation);
        using var elsewhere = new BlobContentStore(storage.Get<StorageClients>(), TimeProvider.System);
        Assert.Equal("posts"u8.ToArray(), await elsewhere.FindAsync(reference, Cancellation));
    }

    [Fact]
    public void Forgets_what_was_used_longest_ago()
    {
        var cache = new ContentCache(capacity: 2);
        ContentRef[] policies = [.. "abc".Select(name => ContentRef.Of(ContentKind.Policy, [(byte)name]))];

        cache.Add(policies[0], [0]);
        cache.Add(policies[1], [1]);
        cache.Find(policies[0]);
        cache.Add(policies[2], [2]);

        Assert.Equal([true, false, true], policies.Select(policy => cache.Find(policy) is not null));
    }
}
