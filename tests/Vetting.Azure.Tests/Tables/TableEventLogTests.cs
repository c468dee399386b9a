using Vetting.Core.Events;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableEventLogTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private TestStorage _storage = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEventLog Events => _storage.Get<IEventLog>();

    public async ValueTask InitializeAsync() => _storage = await TestStorage.CreateAsync(azurite);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task An_event_said_twice_happened_once_and_when_it_was_said_first()
    {
        var first = await Events.AddAsync(Event(1), Cancellation);
        await Events.UpdateAsync(first.Key, one => one with { Attempts = 3 }, Cancellation);

        var again = await Events.AddAsync(Event(1) with { At = Start.AddDays(9) }, Cancellation);

        Assert.Equal((Start.AddMinutes(1), 3), (again.At, again.Attempts));
        Assert.Equal(again, await Events.FindAsync(first.Key, Cancellation));
        Assert.Single((await Events.ListAsync("alba", 50, null, Cancellation)).Items);
    }

    [Fact]
    public async Task Lists_a_brands_newest_first_without_gap_or_repeat_and_no_other_brands()
    {
        foreach (var number in (int[])[2, 0, 4, 1, 3])
            await Events.AddAsync(Event(number), Cancellation);
        await Events.AddAsync(Event(7) with { Brand = "borea" }, Cancellation);

        List<string> seen = [];
        string? next = null;
        do
        {
            var page = await Events.ListAsync("alba", 2, next, Cancellation);
            seen.AddRange(page.Items.Select(one => one.Id));
            next = page.Continuation;
        }
        while (next is not null);

        Assert.Equal([Id(4), Id(3), Id(2), Id(1), Id(0)], seen);
    }

    [Fact]
    public async Task Lists_what_no_brand_has_taken_until_it_has()
    {
        for (var number = 0; number < 3; number++)
            await Events.AddAsync(Event(number), Cancellation);
        await Events.AddAsync(Event(5) with { Brand = "borea" }, Cancellation);
        await Events.UpdateAsync(Event(1).Key, one => one with { Status = DeliveryStatus.Delivered }, Cancellation);
        await Events.UpdateAsync(Event(2).Key, one => one with { Status = DeliveryStatus.GivenUp }, Cancellation);

        var open = new List<BrandEvent>();
        string? next = null;
        do
        {
            var page = await Events.ListAsync(null, 1, next, Cancellation);
            open.AddRange(page.Items);
            next = page.Continuation;
        }
        while (next is not null);

        Assert.Equal(
            [("alba", Id(2)), ("alba", Id(0)), ("borea", Id(5))], open.Select(one => (one.Brand, one.Id)));
    }

    [Fact]
    public async Task What_was_given_up_waits_no_more_until_it_is_tried_anew()
    {
        for (var number = 0; number < 2; number++)
            await Events.AddAsync(Event(number), Cancellation);

        await Events.UpdateAsync(Event(0).Key, one => one with { Status = DeliveryStatus.GivenUp }, Cancellation);
        var without = await Events.ListWaitingAsync(50, null, Cancellation);
        await Events.UpdateAsync(Event(0).Key, one => one with { Status = DeliveryStatus.Waiting }, Cancellation);
        var again = await Events.ListWaitingAsync(50, null, Cancellation);
        await Events.UpdateAsync(Event(0).Key, one => one with { Status = DeliveryStatus.Delivered }, Cancellation);

        Assert.Equal([Id(1)], without.Items.Select(one => one.Id));
        Assert.Equal([Id(0), Id(1)], again.Items.Select(one => one.Id));
        Assert.Equal([Id(1)], (await Events.ListAsync(null, 50, null, Cancellation)).Items.Select(one => one.Id));
    }

    [Fact]
    public async Task Two_changes_at_once_both_take_effect()
    {
        await Events.AddAsync(Event(0), Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Events.UpdateAsync(Event(0).Key, one => one with { Attempts = one.Attempts + 1 }, Cancellation)));

        Assert.Equal(8, (await Events.FindAsync(Event(0).Key, Cancellation))!.Attempts);
        Assert.Null(await Events.UpdateAsync(new EventKey("alba", "nothing"), one => one, Cancellation));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(201, null)]
    [InlineData(10, "' or PartitionKey gt '")]
    public async Task Takes_no_page_that_it_does_not_give(int size, string? continuation) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Events.ListAsync("alba", size, continuation, Cancellation));

    private static string Id(int number) => $"alba-20260301T1200{number:00}-0123456789abcdef-ready";

    private static BrandEvent Event(int number) => new(
        Id(number), "alba", Id(number)[..^6], EventType.Ready, Start.AddMinutes(number), new EventFacts(Score: 71.5));
}
