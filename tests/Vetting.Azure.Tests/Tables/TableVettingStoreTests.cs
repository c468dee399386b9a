using Azure;
using Vetting.Azure.Tables;
using Vetting.Core.Vettings;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableVettingStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_newest_first_page_by_page_and_each_row_once()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();
        foreach (var number in Enumerable.Range(0, 25).OrderBy(number => number * 7 % 25))
            await store.AddAsync(Vetting("maison", number), Cancellation);
        await store.AddAsync(Vetting("maison-b", 3), Cancellation);

        var pages = await PagesAsync(store, new VettingQuery("maison", PageSize: 10));

        Assert.Equal([10, 10, 5], pages.Select(page => page.Items.Count));
        Assert.Equal(
            Enumerable.Range(0, 25).Reverse().Select(number => Vetting("maison", number).Id),
            pages.SelectMany(page => page.Items).Select(vetting => vetting.Id));
    }

    [Fact]
    public async Task Ends_without_a_continuation_when_the_last_page_is_full()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();
        for (var number = 0; number < 4; number++)
            await store.AddAsync(Vetting("maison", number), Cancellation);

        Assert.Equal(2, (await PagesAsync(store, new VettingQuery("maison", PageSize: 2))).Count);
        Assert.Empty((await store.ListAsync(new VettingQuery("other"), Cancellation)).Items);
    }

    [Fact]
    public async Task Filters_by_stage_and_brief_over_pages()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();
        for (var number = 0; number < 24; number++)
        {
            await store.AddAsync(Vetting("maison", number) with
            {
                Stage = number % 2 == 0 ? VettingStage.InReview : VettingStage.Approved,
                BriefId = number % 3 == 0 ? "l'été" : "winter",
            }, Cancellation);
        }

        var query = new VettingQuery("maison", VettingStage.InReview, "l'été", PageSize: 3);
        var found = (await PagesAsync(store, query)).SelectMany(page => page.Items).Select(vetting => vetting.Id);

        Assert.Equal(new[] { 18, 12, 6, 0 }.Select(number => Vetting("maison", number).Id), found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../Links")]
    [InlineData("250000000000-0123456789abcde'")]
    [InlineData("250000000000-0123456789abcdef or true")]
    [InlineData("250000000000-0123456789abcdef\n")]
    public async Task Refuses_a_continuation_it_did_not_give(string continuation)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);

        var query = new VettingQuery("maison", Continuation: continuation);
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => storage.Get<IVettingStore>().ListAsync(query, Cancellation));

        Assert.Contains("Continuation", refused.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Refuses_a_page_size_out_of_range(int size)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            storage.Get<IVettingStore>().ListAsync(new VettingQuery("maison", PageSize: size), Cancellation));
    }

    [Fact]
    public async Task Changes_at_the_same_instant_all_take_effect()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();
        var vetting = Vetting("maison", 1);
        await store.AddAsync(vetting, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            store.UpdateAsync(vetting.Id, row => row with { Round = row.Round + 1 }, Cancellation)));

        Assert.Equal(9, (await store.FindAsync(vetting.Id, Cancellation))!.Round);
    }

    [Fact]
    public async Task Changing_what_is_not_there_says_so()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);

        Assert.Null(await storage.Get<IVettingStore>().UpdateAsync(Vetting("maison", 1).Id, row => row, Cancellation));
    }

    [Fact]
    public async Task An_unchanged_row_is_not_written()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();
        var vetting = Vetting("maison", 1);
        await store.AddAsync(vetting, Cancellation);
        var before = await ETagAsync(storage, vetting);

        Assert.Equal(vetting, await store.UpdateAsync(vetting.Id, row => row with { Round = row.Round }, Cancellation));
        Assert.Equal(before, await ETagAsync(storage, vetting));

        await store.UpdateAsync(vetting.Id, row => row with { Round = row.Round + 1 }, Cancellation);
        Assert.NotEqual(before, await ETagAsync(storage, vetting));
    }

    [Fact]
    public async Task Adding_keeps_a_row_and_changing_replaces_it()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();
        var vetting = Vetting("maison", 1);

        var reviewed = vetting with { Stage = VettingStage.InReview, Score = 71.5 };
        await store.AddAsync(vetting, Cancellation);
        await store.UpdateAsync(vetting.Id, _ => reviewed, Cancellation);
        await store.AddAsync(vetting, Cancellation);
        Assert.Equal(reviewed, await store.FindAsync(vetting.Id, Cancellation));

        var closed = vetting with { Stage = VettingStage.Declined, ClosedBy = "Zoë", ClosedAt = Start.AddDays(1) };
        await store.UpdateAsync(vetting.Id, _ => closed, Cancellation);
        Assert.Equal(closed, await store.FindAsync(vetting.Id, Cancellation));
    }

    [Fact]
    public async Task Knows_only_vetting_ids_of_the_brand()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IVettingStore>();

        Assert.Null(await store.FindAsync("a/b?c#d", Cancellation));
        Assert.Null(await store.FindAsync(Vetting("maison", 1).Id, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.AddAsync(Vetting("maison", 1) with { Brand = "other" }, Cancellation));
    }

    private static async Task<ETag> ETagAsync(TestStorage storage, VettingSummary vetting) =>
        (await storage.Get<StorageClients>().Table(TableNames.Vettings).FindAsync(
            StorageKey.Encode(vetting.Brand), VettingRowKey.Of(VettingId.Parse(vetting.Id)!), Cancellation))!.ETag;

    private static VettingSummary Vetting(string brand, int number)
    {
        var at = Start.AddSeconds(number);
        var id = VettingId.For(brand, $"msg_{number}", at).ToString();
        return new VettingSummary(id, brand, "spring", "Chloé 🌿", at, VettingStage.Received);
    }

    private static async Task<List<VettingPage>> PagesAsync(IVettingStore store, VettingQuery query)
    {
        List<VettingPage> pages = [await store.ListAsync(query, Cancellation)];
        while (pages[^1].Continuation is { } next)
        {
            Assert.Equal(next, Uri.EscapeDataString(next));
            pages.Add(await store.ListAsync(query with { Continuation = next }, Cancellation));
        }
        return pages;
    }
}
