using Microsoft.Extensions.Time.Testing;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Threads;

public sealed class ThreadsSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static SourcePost Sun { get; } = new("1", "Sun", Noon, 12, 3, 2, Image: true);

    private static async Task<ThreadsServer> Serve(params SourcePost[] posts)
    {
        var server = await ThreadsServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    [Fact]
    public async Task Reads_profile_posts_and_their_insights()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal("threads-api", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", 12_400, null, null), history.Profile);
        var post = Assert.Single(history.Posts);
        Assert.Equal("tomatoes", Assert.Single(post.Hashtags!));
        Assert.Equal(
            new("1", "Sun", Noon, "https://www.threads.net/@ada.grows/post/1", 12, 3, 3, 360, Media: MediaKind.Image),
            post with { Hashtags = null });
    }

    [Fact]
    public async Task Takes_reposts_for_nobodys_own_words()
    {
        await using var server = await Serve(Sun, Sun with { Id = "2", Text = "Not mine", Repost = true });
        await using var host = SourceHost.Of(server);

        Assert.Equal("Sun", Assert.Single((await host.ReadAsync(server.Channel)).Posts).Text);
    }

    [Fact]
    public async Task Asks_metric_by_metric_where_one_is_refused_and_no_more_for_that_one()
    {
        await using var server = await Serve(Sun, Sun with { Id = "2", PublishedAt = Noon.AddDays(-1) });
        server.RefusedMetrics.Add("quotes");
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        Assert.All(history.Posts, post => Assert.Equal((12, 3, 2, 360), (post.Likes, post.Comments, post.Shares, post.Views)));
        var asked = server.Http.Requests.Where(path => path.Contains("/insights", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, asked.Count(path => path.Contains("quotes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Leaves_counts_unknown_where_insights_are_not_granted_after_all()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        server.Granted = ["threads_basic"];

        var post = Assert.Single((await host.ReadAsync(server.Channel)).Posts);

        Assert.Equal((null, null, null), (post.Likes, post.Views, post.Shares));
    }

    [Fact]
    public async Task Asks_again_without_a_field_that_is_refused()
    {
        await using var server = await Serve(Sun);
        server.Unknown.Add("topic_tag");
        await using var host = SourceHost.Of(server);

        Assert.Null(Assert.Single((await host.ReadAsync(server.Channel)).Posts).Hashtags);
    }

    [Fact]
    public async Task Keeps_the_token_out_of_addresses_unless_the_platform_looks_for_it_there()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        await host.ReadAsync(server.Channel);
        Assert.DoesNotContain(server.Http.Requests, path => path.Contains("access_token", StringComparison.Ordinal));

        server.WantsTokenInAddress = true;

        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
        Assert.Contains(server.Http.Requests, path => path.Contains("access_token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renews_a_token_halfway_and_lets_one_go_that_has_expired()
    {
        await using var server = await Serve(Sun);
        var time = new FakeTimeProvider(Noon);
        await using var host = SourceHost.At(server, time);

        time.Advance(TimeSpan.FromDays(31));
        await host.ReadAsync(server.Channel);
        Assert.Equal(1, server.Renewals);
        time.Advance(TimeSpan.FromDays(61));

        await host.FailsAsync(server.Channel, UnavailableReason.ConsentEnded);
        Assert.Equal(1, server.Renewals);
    }

    [Fact]
    public async Task Reads_with_a_token_that_still_lasts_while_nobody_renews_it()
    {
        await using var server = await Serve(Sun);
        var time = new FakeTimeProvider(Noon);
        await using var host = SourceHost.At(server, time);
        time.Advance(TimeSpan.FromDays(31));
        server.Http.Instead = request => request.Path == "/refresh_access_token" ? Answers.Status(503) : null;

        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
    }

    [Theory]
    [InlineData(4, UnavailableReason.QuotaUsed)]
    [InlineData(10, UnavailableReason.Private)]
    [InlineData(9999, UnavailableReason.Malformed)]
    public async Task Reads_the_platforms_errors(int code, UnavailableReason reason)
    {
        await using var server = await Serve(Sun);
        server.Http.AlwaysAnswer = MetaAccount.Error(code);
        await using var host = SourceHost.Of(server);
        await host.FailsAsync(server.Channel, reason);
    }
}
