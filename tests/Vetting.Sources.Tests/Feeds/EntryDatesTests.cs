using Vetting.Core.History;
using static Vetting.Sources.Tests.Feeds.ServedFeed;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>No post is dropped for its date alone where its place in the feed, or the feed, tells one.</summary>
public sealed class EntryDatesTests
{
    private static string Item(string id, string date) => $"<item><guid>{id}</guid><title>{id}</title>{date}</item>";

    private static string On(int day) => $"<pubDate>2026-05-{day:00}</pubDate>";

    private static IEnumerable<(string, int, bool?)> Days(ChannelHistory history) =>
        history.Posts.OrderBy(post => post.Id).Select(post => (post.Id, post.PublishedAt.Day, post.DateIsNear));

    [Theory]
    [InlineData("<pubDate>soon</pubDate><dc:date>2026-05-01</dc:date>")]
    [InlineData("<pubDate>soon</pubDate><pubDate>2026-05-01</pubDate>")]
    [InlineData("<dcterms:issued>2026-05-01</dcterms:issued>")]
    [InlineData("<atom:published>2026-05-01</atom:published><atom:updated>2026-05-02</atom:updated>")]
    public async Task Takes_the_date_that_can_be_read(string dates)
    {
        var history = await ReadItem(Item("a", dates));

        Assert.Equal([("a", 1, null)], Days(history));
        Assert.Null(history.Notes);
    }

    [Fact]
    public async Task Dates_an_entry_by_its_older_neighbour()
    {
        var newestFirst = await ReadItem(
            Item("a", "") + Item("b", On(9)) + Item("c", "<pubDate>05/06/2026</pubDate>") + Item("d", On(3)) + Item("e", ""));
        var oldestFirst = await ReadItem(Item("a", On(3)) + Item("b", "") + Item("c", On(9)));

        Assert.Equal([("a", 9, true), ("b", 9, null), ("c", 3, true), ("d", 3, null), ("e", 3, true)], Days(newestFirst));
        Assert.Equal([("a", 3, null), ("b", 3, true), ("c", 9, null)], Days(oldestFirst));
        Assert.Equal(0, newestFirst.Skipped);
        Assert.Equal(
            "entries without a readable date, dated by their neighbours in the feed: 3.", Assert.Single(newestFirst.Notes!).En);
    }

    [Fact]
    public async Task Dates_an_entry_by_the_older_of_both_neighbours_where_there_is_no_order()
    {
        var history = await ReadItem(Item("a", On(3)) + Item("b", On(9)) + Item("c", "") + Item("d", On(5)));

        Assert.Equal([("a", 3, null), ("b", 9, null), ("c", 5, true), ("d", 5, null)], Days(history));
        Assert.Equal(0, history.Skipped);
    }

    [Theory]
    [InlineData("<rss><channel><pubDate>2026-05-04</pubDate><item><guid>a</guid><title>a</title></item></channel></rss>")]
    [InlineData("<rss><channel><lastBuildDate>2026-05-04</lastBuildDate><item><guid>a</guid><title>a</title></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><updated>2026-05-04</updated><entry><id>a</id><title>a</title></entry></feed>")]
    public async Task Dates_entries_none_of_which_has_a_date_by_the_feed(string feed) =>
        Assert.Equal([("a", 4, true)], Days(await Read(feed)));

    [Fact]
    public async Task Dates_nothing_by_the_moment_of_the_reading()
    {
        var now = TimeProvider.System.GetUtcNow().ToString("O");

        await Assert.ThrowsAsync<HistoryUnavailableException>(
            () => Read($"<rss><channel><lastBuildDate>{now}</lastBuildDate><item><guid>a</guid><title>a</title></item></channel></rss>"));
    }

    [Fact]
    public async Task Names_the_zones_it_does_not_know()
    {
        var history = await ReadItem(
            Item("a", "<pubDate>Mon, 04 May 2026 10:00:00 IST</pubDate>") + Item("b", "<pubDate>Mon, 04 May 2026 10:00:00 XYZ</pubDate>"));

        Assert.Equal("time zones that are unknown or ambiguous, read as UTC: IST, XYZ.", Assert.Single(history.Notes!).En);
    }
}
