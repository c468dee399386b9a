using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;
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
        var bytes = CanonicalJson.Serialize(new { first.Sequence, first.PreviousHash, first.Closing });
        Assert.Equal(ContentRef.Of(ContentKind.Dossier, bytes).Sha256, first.Hash);
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
    [InlineData("\"sequence\":1", "\"sequence\":2")]
    public async Task Notices_a_changed_row(string was, string becomes)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDecisionLog>();
        await log.AppendAsync(Id, 1, Decision("Zoë"), Cancellation);
        var (table, row) = await RowAsync(storage, 1);
        row["Json0"] = row.GetString("Json0").Replace(was, becomes);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => log.ReadAsync(Id, Cancellation));
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

        await Assert.ThrowsAsync<InvalidDataException>(() => log.ReadAsync(Id, Cancellation));
    }

    private static Closing.Decided Decision(string by) =>
        new("press-1", Verdict.Declined, by, "zoe@maison.example", "Hors sujet : « été » 🌿", new string('a', 64), At);

    private static async Task<(TableClient Table, TableEntity Row)> RowAsync(TestStorage storage, int sequence)
    {
        var table = storage.Get<StorageClients>().Table(TableNames.Decisions);
        return (table, (await table.FindAsync(StorageKey.Encode(Id), $"{sequence:D6}", Cancellation))!);
    }
}
