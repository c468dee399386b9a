using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Vettings;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableUsesTests(AzuriteFixture azurite)
{
    private const string First = "maison-20260301T120000-0123456789abcdef";
    private const string Second = "maison-20260301T120000-fedcba9876543210";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_what_a_vetting_uses_and_who_uses_it_too()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var uses = storage.Get<IUses>();
        var (shared, own) = (Use.Of(Content("shared")), Use.OfChannel("bluesky:ada.example"));
        await uses.NoteAsync(First, shared, Cancellation);
        await uses.NoteAsync(First, shared, Cancellation);
        await uses.NoteAsync(First, own, Cancellation);
        await uses.NoteAsync(Second, shared, Cancellation);

        Assert.Equal(new[] { shared, own }.ToHashSet(), (await uses.ListAsync(First, Cancellation)).ToHashSet());
        Assert.Equal([First, Second], (await uses.UsersOfAsync(shared, Cancellation)).Order(StringComparer.Ordinal));
        Assert.Equal((Content("shared"), null), (shared.Content, own.Content));

        await uses.RemoveAsync(First, Cancellation);

        Assert.Empty(await uses.ListAsync(First, Cancellation));
        Assert.Equal([Second], await uses.UsersOfAsync(shared, Cancellation));
        Assert.Empty(await uses.UsersOfAsync(own, Cancellation));
    }

    [Fact]
    public async Task Notes_what_is_stored_for_a_vetting_but_the_brands_own()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var (uses, content) = (storage.Get<IUses>(), storage.Get<IContentStore>());
        var mine = content.For(uses, First);

        var put = await mine.PutAsync(ContentKind.Submission, "one"u8.ToArray(), Cancellation);
        var written = await mine.WriteAsync(
            ContentKind.History, stream => stream.WriteAsync("two"u8.ToArray(), Cancellation).AsTask(), Cancellation);
        await mine.PutAsync(ContentKind.Brief, "three"u8.ToArray(), Cancellation);

        Assert.Equal(
            new[] { Use.Of(put), Use.Of(written) }.ToHashSet(), (await uses.ListAsync(First, Cancellation)).ToHashSet());
        Assert.True(await content.RemoveAsync(written, Cancellation));
        Assert.Null(await content.FindAsync(written, Cancellation));
        Assert.Null(await content.OpenAsync(written, Cancellation));
        Assert.False(await content.RemoveAsync(written, Cancellation));
    }

    [Fact]
    public async Task Neither_handles_nor_addresses_stand_in_the_table()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        await storage.Get<IUses>().NoteAsync(First, Use.OfChannel("bluesky:ada.example"), Cancellation);

        await foreach (var row in storage.Get<StorageClients>().Table(TableNames.Uses)
            .QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            Assert.DoesNotContain("ada", $"{row.PartitionKey} {row.RowKey}", StringComparison.Ordinal);
        }
    }

    private static ContentRef Content(string text) =>
        ContentRef.Of(ContentKind.History, System.Text.Encoding.UTF8.GetBytes(text));
}
