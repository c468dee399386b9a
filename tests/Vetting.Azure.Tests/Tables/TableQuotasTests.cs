using Vetting.Core.History;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableQuotasTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Midnight = new(2026, 5, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly QuotaPeriod Today = new("youtube", QuotaUnit.Units, 250, Midnight);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_no_more_than_there_is_to_processes_that_take_at_once()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var ledger = storage.Get<IQuotaLedger>();

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ledger.TakeAsync(Today, 30, Cancellation)));

        Assert.Equal(250, taken.Sum());
        Assert.Contains(10, taken);
        Assert.Equal(0, await ledger.TakeAsync(Today, 1, Cancellation));
        Assert.Equal(QuotaUse.Of(Today, 250), await ledger.FindAsync("youtube", Cancellation));
    }

    [Fact]
    public async Task Counts_a_new_period_anew()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var ledger = storage.Get<IQuotaLedger>();
        await ledger.SetAsync(Today, 250, Cancellation);

        var tomorrow = Today with { ResetsAt = Midnight.AddDays(1) };

        Assert.Equal(0, await ledger.TakeAsync(Today, 5, Cancellation));
        Assert.Equal(5, await ledger.TakeAsync(tomorrow, 5, Cancellation));
        Assert.Equal([QuotaUse.Of(tomorrow, 5)], await ledger.ListAsync(Cancellation));
    }

    [Fact]
    public async Task Lists_every_platform_once()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var ledger = storage.Get<IQuotaLedger>();
        Assert.Empty(await ledger.ListAsync(Cancellation));
        await ledger.TakeAsync(Today, 5, Cancellation);
        await ledger.SetAsync(new("instagram", QuotaUnit.Percent, 100, Midnight), 83, Cancellation);
        await ledger.SetAsync(new("instagram", QuotaUnit.Percent, 100, Midnight.AddMinutes(1)), 84, Cancellation);

        Assert.Equal(
            [("instagram", 84L), ("youtube", 5L)],
            (await ledger.ListAsync(Cancellation)).Select(use => (use.Platform, use.Spent)));
    }
}
