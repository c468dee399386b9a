using Vetting.Core.History;
using Vetting.Testing.Memory;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Feeds;

public sealed class FeedSourceTests
{
    [Theory]
    [InlineData("rss.xml", "feed-rss")]
    [InlineData("atom.xml", "feed-atom")]
    [InlineData("feed.json", "feed-json")]
    [InlineData("", "feed-rss")]
    public async Task Reads_every_format_alike(string path, string source)
    {
        await using var server = await FeedServer.StartAsync();
        server.Posts =
        [
            new("b", "Tomates & basilic\nÇa pousse < vite >", new(2026, 5, 2, 8, 30, 0, TimeSpan.Zero), Image: true),
            new("a", "Premier semis", new(2026, 5, 1, 8, 30, 0, TimeSpan.Zero)),
        ];
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.AnyFeed(server.Page + path));

        Assert.Equal(source, history.Source);
        Assert.Equal(new(server.Title, server.Description, null, null, null), history.Profile);
        Assert.Equal(
            [
                new("b", "Tomates & basilic\nÇa pousse < vite >", new(2026, 5, 2, 8, 30, 0, TimeSpan.Zero),
                    "https://potager.example/b", Media: MediaKind.Image, Picture: "https://potager.example/a.jpg"),
                new Post("a", "Premier semis", new(2026, 5, 1, 8, 30, 0, TimeSpan.Zero), "https://potager.example/a"),
            ],
            history.Posts);
        Assert.False(history.Truncated);
        Assert.Equal(0, history.Skipped);
    }

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public async Task Follows_pages_to_the_last(string path)
    {
        await using var server = await FeedServer.StartAsync();
        server.Posts = SourcePost.Daily(25, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
        server.PageSize = 10;
        await using var host = new SourceHost(server.Settings);
        var progress = new Reports();

        var history = await host.ReadAsync(SourceHost.AnyFeed(server.Page + path), progress: progress);

        Assert.Equal(server.Posts.Select(post => post.Id), history.Posts.Select(post => post.Id));
        Assert.False(history.Truncated);
        Assert.Equal([10, 20, 25], progress.Values);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asks_whether_a_feed_that_is_known_has_changed(bool byItsPage)
    {
        await using var server = await FeedServer.StartAsync();
        server.Tag = "\"v1\"";
        await using var host = new SourceHost(server.Settings);
        var channel = SourceHost.AnyFeed(byItsPage ? server.Page : server.Rss);
        var first = await host.ReadAsync(channel);

        var same = await host.ReadAsync(channel, new() { Known = new(first, first.Posts[0].PublishedAt) });
        server.Tag = "\"v2\"";
        server.Posts = SourcePost.Daily(21, server.Posts[0].PublishedAt.AddDays(1));
        var changed = await host.ReadAsync(channel, new() { Known = new(same, first.Posts[0].PublishedAt) });

        Assert.Same(first.Posts, same.Posts);
        Assert.Equal(first.Version, same.Version);
        Assert.Equal(21, changed.Posts.Count);
        Assert.Equal("\"v2\"", changed.Version!.ETag);
        Assert.Equal(byItsPage ? 6 : 3, server.Http.Requests.Count);
    }

    [Fact]
    public async Task Ends_an_endless_feed_at_the_limits()
    {
        await using var server = await FeedServer.StartAsync();
        server.Endless = true;
        await using var host = new SourceHost(server.Settings);

        var byPosts = await host.ReadAsync(SourceHost.AnyFeed(server.Json), new(MaxPosts: 50));
        var byPages = await host.ReadAsync(SourceHost.AnyFeed(server.Json), new(MaxPages: 3));
        var byBytes = await host.ReadAsync(SourceHost.AnyFeed(server.Json), new(MaxBytes: 8_000));

        Assert.Equal((50, true), (byPosts.Posts.Count, byPosts.Truncated));
        Assert.True(byPages.Truncated && byBytes.Truncated);
    }

    [Fact]
    public async Task Ends_at_a_page_that_names_itself_as_the_next()
    {
        await using var server = await FeedServer.StartAsync();
        (server.Endless, server.SameNext) = (true, true);
        await using var host = new SourceHost(server.Settings);
        Assert.True((await host.ReadAsync(SourceHost.AnyFeed(server.Atom))).Truncated);
        Assert.Equal(2, server.Http.Requests.Count);
    }

    [Fact]
    public async Task Tells_a_history_that_just_fits_from_one_that_goes_on()
    {
        await using var server = await FeedServer.StartAsync();
        server.PageSize = 10;
        await using var host = new SourceHost(server.Settings);
        Assert.False((await host.ReadAsync(SourceHost.AnyFeed(server.Rss), new(MaxPosts: 20))).Truncated);
        Assert.True((await host.ReadAsync(SourceHost.AnyFeed(server.Rss), new(MaxPosts: 19))).Truncated);
    }

    [Fact]
    public async Task Keeps_what_it_has_when_a_later_page_is_gone()
    {
        await using var server = await FeedServer.StartAsync();
        await using var host = new SourceHost(server.Settings);
        var first = Answers.Text(Rss(
            "<atom:link rel='next' href='?page=2'/><item><guid>1</guid><pubDate>2026-05-01</pubDate></item>"));
        server.Http.AlwaysAnswer = context =>
            (context.Request.QueryString.HasValue ? Answers.Status(404) : first)(context);
        var part = await host.ReadAsync(SourceHost.AnyFeed(server.Rss));
        Assert.Equal((1, true), (part.Posts.Count, part.Truncated));
    }

    [Theory]
    [InlineData(404, UnavailableReason.NotFound)]
    [InlineData(410, UnavailableReason.NotFound)]
    [InlineData(401, UnavailableReason.Private)]
    [InlineData(403, UnavailableReason.Private)]
    [InlineData(400, UnavailableReason.Malformed)]
    public async Task Says_why_there_is_no_history(int status, UnavailableReason reason)
    {
        await using var server = await FeedServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Status(status);
        await using var host = new SourceHost(server.Settings);
        var failure = await host.FailsAsync(SourceHost.AnyFeed(server.Rss), reason);
        Assert.Equal($"The source answered {status}.", failure.Message);
    }

    [Fact]
    public async Task Leaves_a_source_that_stays_away_to_the_pipeline()
    {
        await using var server = await FeedServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Status(503);
        await using var host = new SourceHost(server.Settings);
        await Assert.ThrowsAsync<SourceFailedException>(() => host.ReadAsync(SourceHost.AnyFeed(server.Rss)));
        Assert.Equal(3, server.Http.Requests.Count);
    }

    [Fact]
    public async Task Keeps_what_an_attempt_before_has_read_where_the_next_page_is_gone()
    {
        await using var server = await FeedServer.StartAsync();
        server.PageSize = 12;
        await using var host = new SourceHost(server.Settings);
        var place = new MemoryReadingPlace();
        using var killed = new CancellationTokenSource();
        server.Http.Instead = request =>
        {
            if (!request.QueryString.HasValue)
                return null;
            killed.Cancel();
            return Answers.Silence(" ");
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => host.ReadAsync(SourceHost.AnyFeed(server.Rss), new() { Place = place }, cancellation: killed.Token));

        server.Http.Instead = _ => Answers.Status(404);
        var history = await host.ReadAsync(SourceHost.AnyFeed(server.Rss), new() { Place = place });

        Assert.Equal((12, true, 1), (history.Posts.Count, history.Truncated, place.Pages.Count));
    }

    [Theory]
    [InlineData("", UnavailableReason.Malformed)]
    [InlineData("<rss><channel>", UnavailableReason.Malformed)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[""", UnavailableReason.Malformed)]
    [InlineData("""{"title":"no feed"}""", UnavailableReason.Malformed)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", UnavailableReason.Malformed)]
    [InlineData("<html><head></head><body>No feed here</body></html>", UnavailableReason.Malformed)]
    [InlineData("<rss version='2.0'><channel><title>t</title></channel></rss>", UnavailableReason.Empty)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[]}""", UnavailableReason.Empty)]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>",
        UnavailableReason.Empty)]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&f;</title></channel></rss>",
        UnavailableReason.Empty)]
    public async Task Refuses_what_is_no_feed(string body, UnavailableReason reason)
    {
        await using var server = await FeedServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Text(body, "text/xml");
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.AnyFeed(server.Rss), reason);
    }

    [Fact]
    public async Task Follows_a_web_page_once()
    {
        await using var server = await FeedServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Text(
            "<!doctype html><link rel=alternate type=application/rss+xml href=/again>", "text/html");
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.AnyFeed(server.Page), UnavailableReason.Malformed);
        Assert.Equal(2, server.Http.Requests.Count);
    }

    [Fact]
    public async Task Refuses_a_feed_that_a_page_names_inside()
    {
        await using var server = await FeedServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Text(
            "<!doctype html><link rel=alternate type=application/rss+xml href=http://169.254.169.254/>", "text/html");
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.AnyFeed(server.Page), UnavailableReason.Refused);
    }

    [Fact]
    public async Task Refuses_a_page_over_the_limit()
    {
        await using var server = await FeedServer.StartAsync();
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.AnyFeed(server.Rss), UnavailableReason.TooLarge, new(MaxBytes: 1_000));
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("/etc/passwd")]
    public async Task Says_what_an_address_should_be(string address)
    {
        await using var host = new SourceHost([]);
        var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(
            () => host.ReadAsync(SourceHost.AnyFeed(address)));
        Assert.Contains(failure.Reason, new[] { UnavailableReason.Malformed, UnavailableReason.Refused });
    }

    private static string Rss(string inner) =>
        $"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>{inner}</channel></rss>";

    private sealed class Reports : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }
}
