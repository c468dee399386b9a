using Vetting.LocalHost.Journal;
using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing;

namespace Vetting.LocalHost.Tests.Journal;

public sealed class TableJournalStoreTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableJournal _journal = new(azurite);

    private TableJournalStore Store => _journal.Store;

    public async ValueTask InitializeAsync() => await Store.InitializeAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private Task<List<JournalRow>> ReadAsync(string after = "", string before = "~") =>
        Store.ReadAsync(JournalKeys.Live, after, before, 1000, CancellationToken.None).ToListAsync().AsTask();

    [Fact]
    public async Task Keeps_more_rows_than_one_batch_or_one_page_holds_in_the_order_of_their_keys()
    {
        var writes = Enumerable.Range(0, 1234).Reverse().Select(n => new JournalWrite($"j|{n:D5}", $"{n}")).ToList();

        await Store.CommitAsync(JournalKeys.Live, writes);

        Assert.Equal(Enumerable.Range(0, 1234).Select(n => $"{n}"), (await ReadAsync()).Select(row => row.Content));
        Assert.Equal(["j|00008", "j|00009"], (await ReadAsync("j|00007", "j|00010")).Select(row => row.Key));
    }

    [Fact]
    public async Task Of_many_writes_to_one_row_the_last_one_counts()
    {
        var writes = Enumerable.Range(0, 300)
            .Select(n => Store.CommitAsync(JournalKeys.Live, new JournalWrite("r|a", $"{n}")));

        await Task.WhenAll(writes);

        Assert.Equal("299", await Store.FindAsync(JournalKeys.Live, "r|a", CancellationToken.None));
    }

    [Fact]
    public async Task Keeps_batches_of_large_rows_within_the_limits_of_a_transaction()
    {
        var content = new string('語', 29_000);

        await Store.CommitAsync(JournalKeys.Live,
            [.. Enumerable.Range(0, 120).Select(n => new JournalWrite($"j|{n:D5}", content))]);

        Assert.Equal(120, (await ReadAsync()).Count(row => row.Content == content));
    }

    [Fact]
    public async Task Puts_what_is_too_large_for_a_row_into_a_blob_and_takes_it_away_with_the_row()
    {
        var content = new string('x', 5_000_000);
        await Store.CommitAsync(
            JournalKeys.Live, new JournalWrite("j|..|~:", content), new JournalWrite("j|b", "small"));
        Assert.Equal([content, "small"], (await ReadAsync()).Select(row => row.Content));
        Assert.Equal(content, await Store.FindAsync(JournalKeys.Live, "j|..|~:", CancellationToken.None));
        Assert.Single(await _journal.Container.GetBlobsAsync().ToListAsync());

        await Store.CommitAsync(JournalKeys.Live, new JournalWrite("j|..|~:", null));

        Assert.Empty(await _journal.Container.GetBlobsAsync().ToListAsync());
        Assert.Equal("small", Assert.Single(await ReadAsync()).Content);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_does_not_hold_up_the_rest()
    {
        await Store.CommitAsync(JournalKeys.Live,
            new JournalWrite("r|a", null), new JournalWrite("r|b", "b"), new JournalWrite("r|c", null),
            new JournalWrite("r|d", "d"), new JournalWrite("r|e", null));

        Assert.Equal(["b", "d"], (await ReadAsync()).Select(row => row.Content));
        Assert.True(Store.Health.Healthy);
    }
}
