using Azure.Data.Tables;
using Vetting.Azure.Blobs;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableDecisionLogTests(AzuriteFixture azurite)
{
    private const string Id = "maison-20260301T120000-0123456789abcdef";

    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, 123, TimeSpan.FromHours(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chains_each_row_to_the_one_before()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();

        var first = await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        var second = await log.AppendAsync(Id, 2, new Closing.Expired(At), Cancellation);

        Assert.Equal(new string('0', 64), first.PreviousHash);
        Assert.Equal(first.Hash, second.PreviousHash);
        Assert.Equal([first, second], await log.ReadAsync(Id, Cancellation));
        Assert.Equal(new LogHead(2, second.Hash), second.Head);
        Assert.Equal(
            [first.WithoutWords(), second], await storage.Get<IDecisionArchive>().ReadAsync(Id, Cancellation));
    }

    [Fact]
    public async Task Lets_exactly_one_of_many_take_a_row()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();

        var rows = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(number => log.AppendAsync(Id, 1, Decision($"Person {number}"), Cancellation)));

        Assert.Single(rows.Distinct());
        Assert.Equal(rows[0], Assert.Single(await log.ReadAsync(Id, Cancellation)));
    }

    [Fact]
    public async Task Gives_the_same_row_to_a_repeat()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();

        var first = await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);

        Assert.Equal(first, await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1_000_000)]
    public async Task Refuses_a_row_without_the_one_before(int sequence)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);

        await Assert.ThrowsAsync<ArgumentException>(
            () => storage.Get<IDecisionLog>().AppendAsync(Id, sequence, Decision("Zoë"), Cancellation));
    }

    [Theory]
    [InlineData("declined", "approved")]
    [InlineData("Zoë", "Zoe")]
    [InlineData("decided", "unheard")]
    [InlineData("Hors sujet", "Hors saison")]
    [InlineData("Hors sujet", "")]
    [InlineData("\"salt\"", "\"other\"")]
    [InlineData("\"sequence\":1", "\"sequence\":2")]
    public async Task Notices_a_changed_row(string was, string becomes)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        var (table, row) = await RowAsync(storage, 1);
        row["Json0"] = row.GetString("Json0").Replace(was, becomes);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => log.ReadAsync(Id, Cancellation));
    }

    [Fact]
    public async Task Notices_a_missing_row()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        for (var sequence = 1; sequence <= 3; sequence++)
            await log.AppendAsync(Id, sequence, Decision($"Person {sequence}"), Cancellation);
        var (table, row) = await RowAsync(storage, 2);
        await table.DeleteEntityAsync(row, cancellationToken: Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => log.ReadAsync(Id, Cancellation));
    }

    [Fact]
    public async Task Notices_a_log_that_was_written_anew_by_somebody_without_the_key()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        var (table, row) = await RowAsync(storage, 1);
        var forged = Decision("Zoë") with { Verdict = Verdict.Approved };
        var seal = new IntegrityKey(new byte[32]).Seal("decision", CanonicalJson.Serialize(
            new { vettingId = Id, sequence = 1, previousHash = new string('0', 64), closing = (Closing)forged }));
        await table.UpsertEntityAsync(
            JsonRow.Write(row, new LoggedClosing(1, forged, seal, new string('0', 64))), TableUpdateMode.Replace, Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => log.ReadAsync(Id, Cancellation));
    }

    [Fact]
    public async Task Notices_a_row_that_was_moved_from_another_vetting()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        const string Other = "maison-20260301T120000-fedcba9876543210";
        await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        var (table, row) = await RowAsync(storage, 1);
        var moved = new TableEntity(StorageKey.Encode(Other), row.RowKey) { ["Json0"] = row.GetString("Json0") };
        await table.AddEntityAsync(moved, Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => log.ReadAsync(Other, Cancellation));
    }

    [Fact]
    public async Task What_people_wrote_can_be_erased_and_the_chain_holds()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        var first = await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        var second = await log.AppendAsync(Id, 2, Decision("Max"), Cancellation);

        Assert.Equal(2, await log.EraseWordsAsync(Id, At.AddDays(1), Cancellation));

        var left = await log.ReadAsync(Id, Cancellation);
        Assert.Equal([first.Hash, second.Hash], left.Select(row => row.Hash));
        Assert.All(left, row =>
        {
            var decided = Assert.IsType<Closing.Decided>(row.Closing);
            Assert.Equal((Verdict.Declined, "", At.AddDays(1)), (decided.Verdict, decided.Reason, row.ErasedAt));
        });
        Assert.DoesNotContain("Hors sujet", (await RowAsync(storage, 1)).Row.GetString("Json0"), StringComparison.Ordinal);
        Assert.Equal(first.Hash, (await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation)).Hash);
        Assert.Equal(0, await log.EraseWordsAsync(Id, At.AddDays(2), Cancellation));
    }

    [Theory]
    [InlineData("declined", "approved")]
    [InlineData("\"erased\":{\"at\":\"2026-03-03", "\"erased\":{\"at\":\"2026-03-04")]
    [InlineData("\"reason\":\"\"", "\"reason\":\"Bravo\"")]
    [InlineData("\"erased\"", "\"other\"")]
    public async Task Notices_a_change_of_what_an_erasure_left(string was, string becomes)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        await log.EraseWordsAsync(Id, At.AddDays(1), Cancellation);
        var (table, row) = await RowAsync(storage, 1);
        Assert.Contains(was, row.GetString("Json0"), StringComparison.Ordinal);
        row["Json0"] = row.GetString("Json0").Replace(was, becomes, StringComparison.Ordinal);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);

        await Assert.ThrowsAsync<RecordChangedException>(() => log.ReadAsync(Id, Cancellation));
    }

    [Fact]
    public async Task A_row_of_before_its_words_stood_beside_can_be_read_and_erased()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        var before = await WriteAsBeforeAsync(storage);
        Assert.Equal("Hors sujet : « été » 🌿", Assert.Single(await log.ReadAsync(Id, Cancellation)).Closing.Words);
        Assert.Equal((1, 0), await storage.Get<IDecisionArchive>().EraseWordsAsync(Id, Cancellation));

        Assert.Equal(1, await log.EraseWordsAsync(Id, At.AddDays(1), Cancellation));

        var left = Assert.Single(await log.ReadAsync(Id, Cancellation));
        Assert.Equal((before.Hash, null, At.AddDays(1)), (left.Hash, left.Closing.Words, left.ErasedAt));
        Assert.Equal(left.WithoutWords(), Assert.Single(await storage.Get<IDecisionArchive>().ReadAsync(Id, Cancellation)));
    }

    private static async Task<LoggedClosing> WriteAsBeforeAsync(TestStorage storage)
    {
        var (none, closing) = (new string('0', 64), (Closing)Decision("Zoë"));
        var hash = storage.Get<IntegrityKey>().Seal("decision", CanonicalJson.Serialize(
            new { vettingId = Id, sequence = 1, previousHash = none, closing }));
        var row = new LoggedClosing(1, closing, hash, none);
        var clients = storage.Get<StorageClients>();
        await clients.Table(TableNames.Decisions).AddEntityAsync(
            JsonRow.Create(StorageKey.Encode(Id), "000001", row), Cancellation);
        await clients.Container(BlobDecisionArchive.ContainerName).UploadBlobAsync(
            $"{Id}/000001.json", new BinaryData(CanonicalJson.Serialize(row)), Cancellation);
        return row;
    }

    private static Closing.Decided Decision(string by) =>
        new("press-1", Verdict.Declined, by, "zoe@maison.example", "Hors sujet : « été » 🌿", new string('a', 64), At);

    private static async Task<(TableClient Table, TableEntity Row)> RowAsync(TestStorage storage, int sequence)
    {
        var table = storage.Get<StorageClients>().Table(TableNames.Decisions);
        return (table, (await table.FindAsync(StorageKey.Encode(Id), $"{sequence:D6}", Cancellation))!);
    }
}
