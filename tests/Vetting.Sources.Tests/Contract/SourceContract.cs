using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Contract;

/// <summary>What every source promises, whatever its platform.</summary>
public abstract class SourceContract
{
    private protected static DateTimeOffset Noon { get; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    protected abstract Task<IFakePlatform> StartAsync();

    private protected async Task<IFakePlatform> StartAsync(int posts, int pageSize)
    {
        var platform = await StartAsync();
        platform.Posts = SourcePost.Daily(posts, Noon);
        platform.PageSize = pageSize;
        return platform;
    }

    [Fact]
    public async Task Reads_every_post_once_and_the_newest_first()
    {
        await using var platform = await StartAsync(90, 20);
        await using var host = SourceHost.Of(platform);

        var history = await host.ReadAsync(platform.Channel);

        Assert.Equal(platform.Posts.Select(post => post.PublishedAt), history.Posts.Select(post => post.PublishedAt));
        Assert.Equal(90, history.Posts.DistinctBy(post => post.Id).Count());
        Assert.Equal((false, 0), (history.Truncated, history.Skipped));
        Assert.All(history.Posts, post => Assert.Contains("from the garden", post.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stops_at_the_limits()
    {
        await using var platform = await StartAsync(90, 20);
        await using var host = SourceHost.Of(platform);

        var byPosts = await host.ReadAsync(platform.Channel, new(MaxPosts: 30));
        var byPages = await host.ReadAsync(platform.Channel, new(MaxPages: 2));

        Assert.Equal((30, true), (byPosts.Posts.Count, byPosts.Truncated));
        Assert.Equal(Noon, byPosts.Posts[0].PublishedAt);
        Assert.Equal((40, true), (byPages.Posts.Count, byPages.Truncated));
    }

    [Fact]
    public async Task Asks_for_no_page_that_begins_before_the_window()
    {
        await using var platform = await StartAsync(90, 20);
        await using var host = new SourceHost(platform.Settings);

        var history = await host.ReadAsync(platform.Channel, new() { Since = Noon.AddDays(-25) });

        Assert.Equal((40, true), (history.Posts.Count, history.Truncated));
    }

    [Fact]
    public async Task Stops_where_a_cursor_repeats()
    {
        await using var platform = await StartAsync(90, 20);
        platform.SameCursor = true;
        await using var host = SourceHost.Of(platform);

        var history = await host.ReadAsync(platform.Channel);

        Assert.Equal((40, true), (history.Posts.Count, history.Truncated));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task Keeps_what_was_read_when_a_later_page_fails(int status)
    {
        await using var platform = await StartAsync(90, 20);
        platform.Http.Instead = request => !platform.IsLaterPage(request) ? null
            : status == 0 ? Answers.BreakOff("{") : Answers.Status(status);
        await using var host = SourceHost.Of(platform);

        var history = await host.ReadAsync(platform.Channel);

        Assert.Equal((20, true), (history.Posts.Count, history.Truncated));
    }

    [Fact]
    public async Task Takes_what_is_not_said_for_unknown()
    {
        await using var platform = await StartAsync(1, 20);
        platform.HidesCounts = true;
        await using var host = SourceHost.Of(platform);

        var history = await host.ReadAsync(platform.Channel);

        var post = Assert.Single(history.Posts);
        Assert.Equal(
            (null, null, null, null, null), (post.Likes, post.Comments, post.Shares, post.Views, post.PaidPartnership));
        Assert.Null(history.Profile.Followers);
    }

    [Fact]
    public async Task Says_that_nothing_was_published()
    {
        await using var platform = await StartAsync(0, 20);
        await using var host = SourceHost.Of(platform);

        await host.FailsAsync(platform.Channel, UnavailableReason.Empty);
    }

    [Fact]
    public async Task Leaves_a_platform_that_stays_away_to_the_pipeline()
    {
        await using var platform = await StartAsync(5, 20);
        platform.Http.AlwaysAnswer = Answers.Status(503);
        await using var host = SourceHost.Of(platform);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.ReadAsync(platform.Channel));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Tells_nobody_its_secrets(int status)
    {
        await using var platform = await StartAsync(5, 20);
        var lines = new LogLines();
        // A platform may repeat in its answer what it was asked.
        platform.Http.AlwaysAnswer = context => Answers.Text(
            $$$"""{"error":{"message":"{{{Asked(context)}}}","code":190},"message":"{{{string.Join(' ', platform.Secrets)}}}"}""",
            "application/json", status)(context);
        await using var host = SourceHost.Of(platform, services =>
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines)));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => host.ReadAsync(platform.Channel));

        // An address names the account, and may hold a key.
        Assert.DoesNotContain(
            lines.All, line => line.Contains(platform.Http.Address.Authority, StringComparison.Ordinal));
        Assert.All(platform.Secrets, secret =>
        {
            Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(lines.All, line => line.Contains(secret, StringComparison.Ordinal));
        });
    }

    private static string Asked(HttpContext context) =>
        context.Request.QueryString.Value!.Replace("\"", "", StringComparison.Ordinal);
}
