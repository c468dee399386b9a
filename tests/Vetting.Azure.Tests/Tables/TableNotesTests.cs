using Azure;
using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Notes;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableNotesTests(AzuriteFixture azurite)
{
    private const string Id = "maison-20260301T120000-0123456789abcdef";
    private const string Other = "maison-20260301T120000-fedcba9876543210";
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly LineRef Line = new(Dimension.Safety, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_every_kind_in_the_order_in_which_it_was_written_and_one_id_once()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var notes = storage.Get<INotes>();
        Note[] all =
        [
            new Note.Comment("c", Line, "Léa", "lea@maison.example", "Voir @max", ["max@maison.example"], At),
            new Note.Question("q", Line, "Léa", "lea@maison.example", "Pourquoi ?", At.AddDays(3), At.AddMinutes(1)),
            new Note.Answer("a", "q", "Parce que.", null, At.AddMinutes(2)),
            new Note.HandOver("h", "Léa", "lea@maison.example", "Max", "max@maison.example", "fr", At.AddMinutes(3)),
            new Note.Contest("x", Line, ContestKind.NotMine, "Pas moi.", null, At.AddDays(14), At.AddMinutes(4)),
            new Note.Look("l", "x", Upheld: true, "Max", "max@maison.example", "En effet.", At.AddMinutes(5)),
        ];
        foreach (var note in all.Reverse())
            await notes.AddAsync(Id, note, Cancellation);
        await notes.AddAsync(Id, new Note.Answer("a", "q", "Autre chose.", null, At), Cancellation);

        Assert.Equal(all.Select(note => (note.Id, note.At)), (await notes.ListAsync(Id, Cancellation)).Select(note => (note.Id, note.At)));
        Assert.Equal("Parce que.", (await notes.ListAsync(Id, Cancellation)).OfType<Note.Answer>().Single().Text);
        Assert.Empty(await notes.ListAsync(Other, Cancellation));
        Assert.Equal(all.Length, await notes.RemoveAsync(Id, Cancellation));
        Assert.Empty(await notes.ListAsync(Id, Cancellation));
    }

    [Fact]
    public async Task Shows_nothing_that_was_changed_past_the_product()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        await AddAsync(storage);
        var (table, row) = await RowAsync(storage);
        row["Json0"] = row.GetString("Json0").Replace("Pas moi", "C’est moi", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        var changed = await Assert.ThrowsAsync<RecordChangedException>(() => storage.Get<INotes>().ListAsync(Id, Cancellation));
        Assert.Equal(RecordWords.Note, changed.Sentence);
    }

    [Theory]
    [InlineData(Other, null)]
    [InlineData(Id, "elsewhere")]
    public async Task Shows_nothing_that_was_moved_to_another_vetting_or_name(string vetting, string? rowKey)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        await AddAsync(storage);
        var (table, row) = await RowAsync(storage);
        (row.PartitionKey, row.RowKey, row.ETag) = (StorageKey.Encode(vetting), rowKey ?? row.RowKey, ETag.All);
        await table.AddEntityAsync(row, Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => storage.Get<INotes>().ListAsync(vetting, Cancellation));
    }

    [Fact]
    public async Task Shows_nothing_without_its_seal()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        await AddAsync(storage);
        var (table, row) = await RowAsync(storage);
        row.Remove("Seal");
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => storage.Get<INotes>().ListAsync(Id, Cancellation));
    }

    private static Task AddAsync(TestStorage storage) => storage.Get<INotes>().AddAsync(
        Id, new Note.Contest("x", Line, ContestKind.NotMine, "Pas moi.", null, At.AddDays(14), At), Cancellation);

    private static async Task<(TableClient Table, TableEntity Row)> RowAsync(TestStorage storage)
    {
        var table = storage.Get<StorageClients>().Table(TableNames.Notes);
        return (table, await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation));
    }
}
