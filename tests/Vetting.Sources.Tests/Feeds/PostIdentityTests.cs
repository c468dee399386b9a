using Vetting.Core.History;
using Vetting.Testing.Sources;
using static Vetting.Sources.Tests.Feeds.ServedFeed;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>One post is one post, whatever its feed calls it.</summary>
public sealed class PostIdentityTests
{
    private static string Item(string name, int day = 1, string text = "Fenêtre de service") =>
        $"<item><title>{text}</title>{name}<pubDate>2026-05-{day:00}T08:00:00Z</pubDate></item>";

    private static async Task<Post> Only(string item) => Assert.Single((await ReadItem(item)).Posts);

    [Theory]
    [InlineData(
        "<guid isPermaLink='false'>uuid:e36303e9-0000-4000-8000-000000000001;id=1</guid><link>https://a.example/a</link>",
        "<guid isPermaLink='false'>uuid:e781ed9f-0000-4000-8000-000000000002;id=1</guid><link>https://a.example/a</link>")]
    [InlineData("<link>https://a.example/a?v=AAA</link>", "<link>https://a.example/a?v=BBB</link>")]
    [InlineData("<link>https://a.example/a?utm_source=rss&amp;utm_medium=feed#c</link>", "<link>https://a.example/a</link>")]
    [InlineData("<guid>7</guid><link>https://a.example/old</link>", "<guid>7</guid><link>https://a.example/new</link>")]
    public async Task Is_known_again_when_the_feed_is_read_once_more(string first, string then) =>
        Assert.Equal((await Only(Item(first))).Id, (await Only(Item(then))).Id);

    [Fact]
    public async Task Is_known_again_by_its_words_and_its_moment_whatever_number_it_has_then()
    {
        await using var server = await FeedServer.StartAsync();
        var reading = 0;
        server.Http.AlwaysAnswer = context =>
        {
            reading++;
            return Answers.Text("<rss><channel>" + string.Concat(Enumerable.Range(1, 3).Select(day => Item(
                $"<guid isPermaLink='false'>{(day * 7_919) + (reading * 104_729)}</guid><link>https://a.example/?s={reading}{day}</link>",
                day, $"Jour {day}"))) + "</channel></rss>")(context);
        };
        await using var host = new SourceHost(server.Settings);
        var first = await host.ReadAsync(SourceHost.AnyFeed(server.Rss));

        var then = await host.ReadAsync(SourceHost.AnyFeed(server.Rss), new() { Known = new(first, DateTimeOffset.UnixEpoch) });

        Assert.Equal(first.Posts.Select(post => post.Id), then.Posts.Select(post => post.Id));
        Assert.All(then.Posts, post => Assert.Equal((null, null), (post.EditedSince, post.GoneSince)));
    }

    [Theory]
    [InlineData("<guid>7</guid>", "<guid>8</guid>")]
    [InlineData("<link>https://a.example/index.php?p=1</link>", "<link>https://a.example/index.php?p=2</link>")]
    [InlineData("<link>https://a.example/</link>", "<link>https://a.example/</link>")]
    [InlineData(
        "<guid>e36303e9-0000-4000-8000-000000000001</guid><link>https://a.example/</link>",
        "<guid>e781ed9f-0000-4000-8000-000000000002</guid><link>https://a.example/</link>")]
    public async Task Is_not_taken_for_another(string first, string other) =>
        Assert.Equal(2, (await ReadItem(Item(first) + Item(other, 2, "Autre"))).Posts.Select(post => post.Id).Distinct().Count());

    [Fact]
    public async Task Keeps_both_addresses_of_one_whose_address_was_corrected()
    {
        var post = await Only(Item("<guid>https://a.example/build-a-your-shop/</guid>") + Item("<guid>https://a.example/build-your-shop/</guid>"));

        Assert.Equal("https://a.example/build-a-your-shop/", post.Link);
        Assert.Equal(["https://a.example/build-your-shop/"], post.OtherLinks!);
    }

    [Theory]
    [InlineData("<guid>PAGE-DAY</guid><link>https://a.example/DAY</link>")]
    [InlineData("<link>https://a.example/DAY?v=PAGE</link>")]
    public async Task Pages_that_hold_the_same_items_hold_them_once(string name)
    {
        await using var server = await FeedServer.StartAsync();
        server.Http.AlwaysAnswer = context =>
        {
            var page = context.Request.QueryString.HasValue ? "2" : "1";
            var items = Enumerable.Range(1, 12).Select(day =>
                Item(name.Replace("PAGE", page).Replace("DAY", $"{day}"), day, $"Jour {day}"));
            return Answers.Text(
                "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><atom:link rel='next' href='?page=2'/>"
                + $"{string.Concat(items)}</channel></rss>")(context);
        };
        await using var host = new SourceHost(server.Settings);

        Assert.Equal(12, (await host.ReadAsync(SourceHost.AnyFeed(server.Rss))).Posts.Count);
    }
}
