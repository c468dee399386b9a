using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableDeliveryLogTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_exactly_one_of_many_claim_an_id()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDeliveryLog>();

        var holders = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(number => log.ClaimAsync(Delivery("msg_1", $"body {number}"), Cancellation)));

        Assert.Single(holders, holder => holder.BodySha256.Length > 0);
        var other = Delivery("msg_1", "body 11") with { Brand = "other" };
        Assert.Equal(other, await log.ClaimAsync(other, Cancellation));
    }

    [Fact]
    public async Task Keeps_hostile_ids_apart()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDeliveryLog>();
        string[] ids =
        [
            "a/b", "a\\b", "a#b", "a?b", "a%2Fb", "a_002fb", "a'b", "a\"b", "a b", "a\tb", "a\u0000b", "a\u0085b",
            "a+b", "é", "e\u0301", "🌿", "a'' or PartitionKey ne ''", "", ".", "..", "A", "a",
            new('x', 256), new('x', 257), new('/', 4000),
        ];

        foreach (var (number, id) in ids.Index())
            Assert.Equal($"body {number}", (await log.ClaimAsync(Delivery(id, $"body {number}"), Cancellation)).BodySha256);

        foreach (var (number, id) in ids.Index())
            Assert.Equal($"body {number}", (await log.ClaimAsync(Delivery(id, $"body {number}"), Cancellation)).BodySha256);
    }

    [Fact]
    public async Task Keeps_neither_the_senders_id_nor_the_bodys_hash()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IDeliveryLog>();

        await log.ClaimAsync(Delivery("ada@creator.example", new string('b', 64)), Cancellation);

        await foreach (var row in storage.Get<StorageClients>().Table(TableNames.Deliveries)
            .QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            var all = string.Join(' ', row.Select(column => $"{column.Key} {column.Value}"));
            Assert.DoesNotContain("ada", all, StringComparison.Ordinal);
            Assert.DoesNotContain(new string('b', 64), all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Knows_a_delivery_that_was_taken_in_under_a_key_of_before()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var (clients, old) = (storage.Get<StorageClients>(), IntegrityKey.Parse(TestStorage.IntegrityKeyText)!);
        var first = Delivery("msg_1", "body");
        await storage.Get<IDeliveryLog>().ClaimAsync(first, Cancellation);

        var rotated = new TableDeliveryLog(clients, new IntegrityKey(new byte[32], old));

        Assert.Equal(first, await rotated.ClaimAsync(first with { VettingId = "maison-20260301T120000-ffffffffffffffff" }, Cancellation));
    }

    private static Delivery Delivery(string webhookId, string body) => new(
        "maison", webhookId, "spring", body, "maison-20260301T120000-0123456789abcdef", DateTimeOffset.UnixEpoch);
}
