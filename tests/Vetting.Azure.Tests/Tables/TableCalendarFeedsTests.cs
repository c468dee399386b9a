using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableCalendarFeedsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_has_one_feed_and_the_one_before_leads_nowhere()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var feeds = storage.Get<ICalendarFeeds>();
        var (first, second) = (Feed("Lea@maison.example"), Feed("lea@maison.example"));
        await feeds.SaveAsync(first, Cancellation);
        Assert.Equal(first, await feeds.FindAsync(first.TokenHash, Cancellation));

        await feeds.SaveAsync(second, Cancellation);

        Assert.Null(await feeds.FindAsync(first.TokenHash, Cancellation));
        Assert.Equal(second, await feeds.FindAsync(second.TokenHash, Cancellation));
        Assert.Equal(second, await feeds.FindAsync("maison", "LEA@maison.example", Cancellation));
        Assert.Null(await feeds.FindAsync("other", "lea@maison.example", Cancellation));
        await feeds.EndAsync("maison", "lea@maison.example", Cancellation);
        await feeds.EndAsync("maison", "lea@maison.example", Cancellation);
        Assert.Null(await feeds.FindAsync(second.TokenHash, Cancellation));
    }

    private static CalendarFeed Feed(string email) => new(
        LinkToken.HashOf(LinkToken.Create())!, "maison", email, new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero));
}
