using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableWatchesTests(AzuriteFixture azurite)
{
    private const string Id = "maison-20260301T120000-0123456789abcdef";
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Watch Watch { get; } = new(
        Id, "maison", "printemps", "Ada Martin", new string('a', 32),
        new VettingOrder(
            Id, "maison", "printemps", At, Sample.Reference(ContentKind.Submission), Sample.Reference(ContentKind.Brief),
            Sample.Reference(ContentKind.Policy), 1, Sample.Review.ToSpans()),
        new WatchRules(TimeSpan.FromDays(30), 12), At, At.AddMonths(12), At.AddDays(30), Sample.Reference(ContentKind.Dossier));

    [Fact]
    public async Task Keeps_a_row_as_it_was_written_and_two_changes_at_once_both()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var watches = storage.Get<IWatches>();
        Assert.True(await watches.AddAsync(Watch, Cancellation));
        Assert.False(await watches.AddAsync(Watch with { CreatorName = "Eve" }, Cancellation));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            watches.UpdateAsync(Id, row => row with { Looks = row.Looks + 1 }, Cancellation)));

        Assert.Equivalent(Watch with { Looks = 8 }, await watches.FindAsync(Id, Cancellation), strict: true);
        Assert.Null(await watches.UpdateAsync(Id[..^1] + "0", row => row, Cancellation));
    }

    [Fact]
    public async Task Lists_what_is_due_of_those_that_go_on_and_a_brands_own()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var watches = storage.Get<IWatches>();
        var (late, over, other) = (Id[..^1] + "1", Id[..^1] + "2", "atelier-20260301T120000-0123456789abcdef");
        await watches.AddAsync(Watch, Cancellation);
        await watches.AddAsync(Watch with { Id = late, NextAt = At.AddDays(1) }, Cancellation);
        await watches.AddAsync(Watch with { Id = over, NextAt = At.AddDays(1), Ended = new WatchEnd(WatchEnding.Term, At) }, Cancellation);
        await watches.AddAsync(Watch with { Id = other, Brand = "atelier", EndsAt = At.AddDays(1) }, Cancellation);

        Assert.Equal([other, late], (await watches.DueAsync(At.AddDays(2), Cancellation).ToListAsync(Cancellation)).Select(row => row.Id).Order());
        Assert.Equal([late, over, Id], (await watches.ListAsync("maison", Cancellation).ToListAsync(Cancellation)).Select(row => row.Id).Order());
        Assert.Equal(4, await watches.ListAsync(null, Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Keeps_lines_in_the_order_in_which_they_happened_and_shows_none_that_was_changed()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var watches = storage.Get<IWatches>();
        await watches.AddAsync(Watch, Cancellation);
        await watches.NoteAsync(Id, new WatchLine.Looked("look-0001", At.AddDays(30), 1, 82.5, 40, 15, 1, 20_000, []), Cancellation);
        await watches.NoteAsync(Id, new WatchLine.Began("began", At, At.AddMonths(12)), Cancellation);
        await watches.NoteAsync(Id, new WatchLine.Began("began", At.AddDays(9), At), Cancellation);

        Assert.Equal([("began", At), ("look-0001", At.AddDays(30))], (await watches.LinesAsync(Id, Cancellation)).Select(line => (line.Id, line.At)));

        var table = storage.Get<StorageClients>().Table(TableNames.WatchLines);
        var row = await table.QueryAsync<TableEntity>(line => line.RowKey == StorageKey.Encode("look-0001"), cancellationToken: Cancellation).FirstAsync(Cancellation);
        row["Json0"] = row.GetString("Json0").Replace("82.5", "99.5", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
        await Assert.ThrowsAsync<RecordChangedException>(() => watches.LinesAsync(Id, Cancellation));

        Assert.Equal(3, await watches.RemoveAsync(Id, Cancellation));
        Assert.Null(await watches.FindAsync(Id, Cancellation));
    }
}
