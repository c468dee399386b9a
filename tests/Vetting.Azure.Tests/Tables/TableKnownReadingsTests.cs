using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableKnownReadingsTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_the_last_reading_of_a_brand_and_an_account_and_no_name()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var readings = storage.Get<IKnownReadings>();
        var (first, last) = (Reading("a"u8, 0), Reading("b"u8, 1));

        await readings.SaveAsync("maison", "mastodon:ada@garden.example", first, Cancellation);
        await readings.SaveAsync("maison", "mastodon:ada@garden.example", last, Cancellation);
        await readings.SaveAsync("other", "mastodon:ada@garden.example", first, Cancellation);

        Assert.Equal(last, await readings.FindAsync("maison", "mastodon:ada@garden.example", Cancellation));
        Assert.Equal(first, await readings.FindAsync("other", "mastodon:ada@garden.example", Cancellation));
        Assert.Null(await readings.FindAsync("maison", "mastodon:other@garden.example", Cancellation));
        var rows = await storage.Get<StorageClients>().Table("Readings")
            .QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);
        Assert.DoesNotContain(rows, row => row.Any(column => $"{column.Value}".Contains("ada", StringComparison.Ordinal)));
    }

    private static KnownReading Reading(ReadOnlySpan<byte> history, int days) =>
        new(ContentRef.Of(ContentKind.History, history), Noon.AddDays(days));
}
