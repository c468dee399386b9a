using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Creators;
using Vetting.Core.Rights;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableErasureStoreTests(AzuriteFixture azurite)
{
    private const string Creator = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_requests_at_once_one_stands_and_all_are_told_which()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IErasureStore>();

        var standing = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.BeginAsync(Erasure(), Cancellation)));

        var id = Assert.Single(standing.Select(one => one.Id).Distinct());
        Assert.Equal(id, (await store.FindOfAsync("maison", Creator, Cancellation))?.Id);
        Assert.Equal(id, Assert.Single((await store.ListAsync("maison", 10, null, Cancellation)).Items).Id);
        Assert.Equal([id], await store.UnfinishedAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_part_and_the_whole_of_a_creator_are_two()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IErasureStore>();

        var part = await store.BeginAsync(Erasure() with { Only = ["maison-20260301T120000-0123456789abcdef"] }, Cancellation);
        Assert.Null(await store.FindOfAsync("maison", Creator, Cancellation));
        var whole = await store.BeginAsync(Erasure(), Cancellation);

        Assert.NotEqual(part.Id, whole.Id);
    }

    [Fact]
    public async Task At_its_end_nothing_in_the_table_names_the_creator()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IErasureStore>();
        var erasure = await store.BeginAsync(Erasure(), Cancellation);
        await store.UpdateAsync(
            erasure.Id,
            row => row with { Traces = Traces.None with { People = [new Creator("Zoë", "zoe@creator.example", "fr")] } },
            Cancellation);

        await store.UpdateAsync(
            erasure.Id, row => row with { Traces = null, Creator = null, CompletedAt = At }, Cancellation);

        await foreach (var row in storage.Get<StorageClients>().Table(TableNames.Erasures)
            .QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            var all = string.Join(' ', row.Select(column => $"{column.Key} {column.Value}"));
            Assert.DoesNotContain(Creator, all, StringComparison.Ordinal);
            Assert.DoesNotContain("zoe@", all, StringComparison.Ordinal);
        }

        Assert.Empty(await store.UnfinishedAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Null(await store.FindOfAsync("maison", Creator, Cancellation));
        Assert.True((await store.FindAsync(erasure.Id, Cancellation))!.IsDone);
        Assert.NotEqual(erasure.Id, (await store.BeginAsync(Erasure(), Cancellation)).Id);
    }

    [Fact]
    public async Task Pages_newest_first_and_refuses_what_is_no_continuation()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IErasureStore>();
        List<string> ids = [];
        for (var second = 0; second < 5; second++)
        {
            var erasure = Erasure(At.AddSeconds(second)) with { Creator = $"{second:x32}" };
            ids.Insert(0, (await store.BeginAsync(erasure, Cancellation)).Id);
        }

        var first = await store.ListAsync("maison", 3, null, Cancellation);
        var last = await store.ListAsync("maison", 3, first.Continuation, Cancellation);

        Assert.Equal(ids, first.Items.Concat(last.Items).Select(one => one.Id));
        Assert.Null(last.Continuation);
        await Assert.ThrowsAsync<ArgumentException>(() => store.ListAsync("maison", 3, "whole-x", Cancellation));
    }

    [Fact]
    public async Task A_certificate_that_somebody_changed_says_so()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IErasureStore>();
        var erasure = await store.BeginAsync(Erasure(), Cancellation);
        await store.UpdateAsync(
            erasure.Id, row => row with { Creator = null, Places = [new("dossiers", 1)], CompletedAt = At }, Cancellation);
        Assert.False((await store.FindAsync(erasure.Id, Cancellation))!.IsChanged);
        var table = storage.Get<StorageClients>().Table(TableNames.Erasures);
        var row = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation);
        row["Json0"] = row.GetString("Json0").Replace("\"removed\":1", "\"removed\":2", StringComparison.Ordinal);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);

        Assert.True((await store.FindAsync(erasure.Id, Cancellation))!.IsChanged);
        // To write it again does not make it good.
        await store.UpdateAsync(erasure.Id, one => one with { Freed = 1 }, Cancellation);
        Assert.True((await store.FindAsync(erasure.Id, Cancellation))!.IsChanged);
    }

    private static ErasureRecord Erasure(DateTimeOffset? at = null) => new(
        $"{ErasureId.Create("maison", at ?? At)}", "maison", ErasureRequest.Brand, at ?? At, Creator);
}
