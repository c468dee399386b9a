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

        Assert.Single(holders.Distinct());
        Assert.Equal(holders[0], await log.FindAsync("maison", "msg_1", Cancellation));
        Assert.Null(await log.FindAsync("other", "msg_1", Cancellation));
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

        foreach (var id in ids)
            Assert.Equal(id, (await log.ClaimAsync(Delivery(id, "body"), Cancellation)).WebhookId);

        foreach (var id in ids)
            Assert.Equal(id, (await log.FindAsync("maison", id, Cancellation))?.WebhookId);
    }

    private static Delivery Delivery(string webhookId, string body) => new(
        "maison", webhookId, "spring", body, "maison-20260301T120000-0123456789abcdef", DateTimeOffset.UnixEpoch);
}
