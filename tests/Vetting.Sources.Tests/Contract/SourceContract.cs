using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vetting.Core.History;
using Vetting.Testing.Memory;
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
        await using var host = SourceHost.Of(platform);

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

    [Fact]
    public async Task Counts_followers_without_reading_back()
    {
        await using var platform = await StartAsync(90, 20);
        Assert.SkipWhen(platform is IConsentingPlatform, "What was connected is counted when it is read.");
        await using var host = SourceHost.Of(platform);
        var history = await host.ReadAsync(platform.Channel);
        var asked = platform.Http.Requests.Count;

        var followers = await host.Services.GetServices<IHistorySource>().Single(source => source.CanRead(platform.Channel))
            .CountFollowersAsync(platform.Channel, default);

        Assert.Equal(history.Profile.Followers, followers);
        Assert.InRange(platform.Http.Requests.Count - asked, 0, 2);
    }

    /// <summary>False where posts go by themselves.</summary>
    protected virtual bool SeesDeletions => true;

    [Fact]
    public async Task Goes_on_where_a_crash_cut_it_off_and_asks_for_no_page_twice()
    {
        await using var platform = await StartAsync(200, 20);
        await using var host = SourceHost.Of(platform);
        using var killed = new CancellationTokenSource();
        var pages = 1;
        platform.Http.Instead = request =>
        {
            if (!platform.IsLaterPage(request) || ++pages != 7)
                return null;
            killed.Cancel();
            return Answers.Silence(" ");
        };
        var place = new MemoryReadingPlace();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.ReadAsync(
            platform.Channel, new() { Place = place }, cancellation: killed.Token));
        var before = platform.Http.Requests.SkipLast(1).ToList();
        Assert.Equal(6, place.Pages.Count);

        platform.Http.Instead = null;
        var history = await host.ReadAsync(platform.Channel, new() { Place = place });

        var after = platform.Http.Requests.Skip(before.Count + 1).ToList();
        // The account itself is looked up again, scope by scope where it was connected; a page may be named in a body.
        Assert.InRange(after.Intersect(before).Count(), 0, platform is IConsentingPlatform ? 4 : 1);
        Assert.Equal(platform.Posts.Select(post => post.PublishedAt), history.Posts.Select(post => post.PublishedAt));
        Assert.Equal((false, 0), (history.Truncated, history.Skipped));
    }

    [Fact]
    public async Task Reads_of_an_account_that_is_known_what_is_new_or_changed()
    {
        await using var platform = await StartAsync(300, 20);
        await using var host = SourceHost.Of(platform);
        var first = await host.ReadAsync(platform.Channel);
        var asked = platform.Http.Requests.Count;
        var daily = SourcePost.Daily(303, Noon.AddDays(3));
        platform.Posts =
        [
            .. daily.Take(10), daily[10] with { Text = "Something else from the garden." },
            .. daily.Skip(11).Take(29), .. daily.Skip(41),
        ];

        var second = await host.ReadAsync(
            platform.Channel, new() { Known = new(first, Noon.AddHours(1)) });

        Assert.InRange(platform.Http.Requests.Count - asked, 1, asked * 3 / 5);
        Assert.Equal((303, false), (second.Posts.Count, second.Truncated));
        Assert.Equal(daily.Select(post => post.PublishedAt), second.Posts.Select(post => post.PublishedAt));
        var edited = Assert.Single(second.Posts, post => post.EditedSince is not null);
        Assert.Equal((Noon.AddHours(1), daily[10].PublishedAt), (edited.EditedSince, edited.PublishedAt));
        Assert.Contains("Something else", edited.Text, StringComparison.Ordinal);
        var gone = second.Posts.Where(post => post.GoneSince is not null).Select(post => post.PublishedAt);
        Assert.Equal(SeesDeletions ? [daily[40].PublishedAt] : [], gone);

        // What changed stays said, and is not found again.
        var third = await host.ReadAsync(platform.Channel, new() { Known = new(second, Noon.AddHours(2)) });
        Assert.Equal(second.Posts.Select(post => (post.Id, post.EditedSince, post.GoneSince)),
            third.Posts.Select(post => (post.Id, post.EditedSince, post.GoneSince)));
    }

    [Fact]
    public async Task Reads_to_its_end_what_broke_off_the_time_before()
    {
        await using var platform = await StartAsync(300, 20);
        await using var host = SourceHost.Of(platform);
        var part = await host.ReadAsync(platform.Channel, new(MaxPages: 8));
        Assert.Equal((160, true), (part.Posts.Count, part.Truncated));

        var whole = await host.ReadAsync(platform.Channel, new() { Known = new(part, Noon) });

        Assert.Equal((300, false), (whole.Posts.Count, whole.Truncated));
        Assert.All(whole.Posts, post => Assert.Null(post.GoneSince));
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
            (null, null, null, null, null, null),
            (post.Likes, post.Comments, post.Shares, post.Views, post.Saves, post.PaidPartnership));
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
