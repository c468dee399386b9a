using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Bluesky;

public sealed class BlueskySourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static BlueskyAccount With(params SourcePost[] posts) => BlueskyAccount.Ada with { Posts = posts };

    [Theory]
    [InlineData("ada.example")]
    [InlineData("@Ada.Example")]
    [InlineData("did:plc:ewvi7nxzyoun6zhxrhs64oiz")]
    public async Task Reads_profile_and_posts_through_the_app_view(string handle)
    {
        await using var server = await BlueskyServer.StartAsync(With(
            new("p3", "Sun", Noon, Likes: 12, Comments: 3, Shares: 2, Image: true),
            new("p2", "An answer", Noon.AddHours(-1), Reply: true),
            new("p1", "By another", Noon.AddHours(-2), Repost: true)));
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.Bluesky(handle));

        Assert.Equal("bluesky-appview", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", 12_400, 310, 3, Handle: "ada.example"), history.Profile);
        Assert.Equal(
            [new("p3", "Sun", Noon, "https://bsky.app/profile/ada.example/post/p3", 12, 3, 2, Media: MediaKind.Image, Language: "en")],
            history.Posts);
        Assert.Equal((false, 0), (history.Truncated, history.Skipped));
    }

    [Fact]
    public async Task Reads_words_without_counts_from_the_creators_own_server()
    {
        await using var server = await BlueskyServer.StartAsync(With(
            new("p3", "Sun", Noon, Likes: 12, Image: true), new("p2", "An answer", Noon.AddHours(-1), Reply: true)));
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example", server.Address));

        Assert.Equal("bluesky-pds", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", null, null, null), history.Profile);
        Assert.Equal(
            [new("p3", "Sun", Noon, "https://bsky.app/profile/ada.example/post/p3", Media: MediaKind.Image, Language: "en")],
            history.Posts);
        Assert.DoesNotContain(
            server.Http.Requests, request => request.Contains("app.bsky.feed.getAuthorFeed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("valid", true)]
    [InlineData("invalid", null)]
    [InlineData(null, null)]
    public async Task Says_that_an_account_is_verified(string? verification, bool? verified)
    {
        await using var server = await BlueskyServer.StartAsync(With(new SourcePost("p1", "Sun", Noon)) with { Verification = verification });
        await using var host = new SourceHost(server.Settings);

        Assert.Equal(verified, (await host.ReadAsync(SourceHost.Bluesky("ada.example"))).Profile.Verified);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keeps_a_thread_of_the_author_s_own_and_no_answers_to_others(bool pds)
    {
        await using var server = await BlueskyServer.StartAsync(With(
            new("p3", "Soil, 2 of 2", Noon, Thread: true), new("p2", "Soil, 1 of 2", Noon.AddMinutes(-1)),
            new("p1", "An answer", Noon.AddHours(-1), Reply: true)));
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example", pds ? server.Address : null));

        Assert.Equal(["Soil, 2 of 2", "Soil, 1 of 2"], history.Posts.Select(post => post.Text));
        Assert.Equal(0, history.Skipped);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Follows_cursors_to_the_end(bool pds)
    {
        await using var server = await BlueskyServer.StartAsync();
        server.PageSize = 40;
        await using var host = new SourceHost(server.Settings);
        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example", pds ? server.Address : null));
        Assert.Equal(BlueskyAccount.Ada.Posts.Select(post => post.Id), history.Posts.Select(post => post.Id));
        Assert.False(history.Truncated);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ends_an_endless_history_at_the_limits(bool pds)
    {
        await using var server = await BlueskyServer.StartAsync();
        server.Endless = true;
        await using var host = new SourceHost(server.Settings);
        var channel = SourceHost.Bluesky("ada.example", pds ? server.Address : null);
        var byPosts = await host.ReadAsync(channel, new(MaxPosts: 250));
        var byPages = await host.ReadAsync(channel, new(MaxPosts: 10_000, MaxPages: 4));
        Assert.Equal((250, true), (byPosts.Posts.Count, byPosts.Truncated));
        Assert.Equal((400, true), (byPages.Posts.Count, byPages.Truncated));
    }

    [Fact]
    public async Task Goes_to_the_creators_own_server_while_the_app_view_is_away()
    {
        await using var server = await BlueskyServer.StartAsync();
        server.AppViewStatus = 502;
        await using var host = new SourceHost(server.Settings);
        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example"));
        Assert.Equal(("bluesky-pds", 150), (history.Source, history.Posts.Count));
    }

    [Fact]
    public async Task Prefers_the_creators_own_server_where_the_settings_say_so()
    {
        await using var server = await BlueskyServer.StartAsync();
        await using var host = new SourceHost(server.Settings.Append(new("Sources:Bluesky:PreferPds", "true")));
        Assert.Equal("bluesky-pds", (await host.ReadAsync(SourceHost.Bluesky("ada.example"))).Source);
    }

    [Fact]
    public async Task Takes_a_profile_page_for_an_address()
    {
        await using var server = await BlueskyServer.StartAsync();
        await using var host = new SourceHost(server.Settings);
        var history = await host.ReadAsync(SourceHost.Bluesky(null, "https://bsky.app/profile/ada.example"));
        Assert.Equal("bluesky-appview", history.Source);
    }

    [Fact]
    public async Task Answers_that_it_fails_when_both_ways_do()
    {
        await using var server = await BlueskyServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Status(503);
        await using var host = new SourceHost(server.Settings);
        var failure = await Assert.ThrowsAsync<SourceFailedException>(() => host.ReadAsync(SourceHost.Bluesky("ada.example")));
        Assert.Equal("HTTP 503", failure.Message);
    }

    [Theory]
    [InlineData("AccountTakedown", "Account has been suspended", UnavailableReason.NotFound)]
    [InlineData("AccountDeactivated", "Account is deactivated", UnavailableReason.NotFound)]
    [InlineData("InvalidRequest", "Profile not found", UnavailableReason.NotFound)]
    [InlineData("BlockedActor", "Requester has blocked actor", UnavailableReason.Private)]
    [InlineData("InvalidRequest", "Error: actor must be a valid did or a handle", UnavailableReason.Malformed)]
    public async Task Reads_the_network_s_errors(string name, string message, UnavailableReason reason)
    {
        await using var server = await BlueskyServer.StartAsync(BlueskyAccount.Ada with { Error = (name, message) });
        await using var host = new SourceHost(server.Settings);
        var failure = await host.FailsAsync(SourceHost.Bluesky("ada.example"), reason);
        Assert.Equal($"The service answered 400 {name}.", failure.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Respects_the_wish_not_to_be_shown_to_strangers(bool pds)
    {
        await using var server = await BlueskyServer.StartAsync(BlueskyAccount.Ada with { Labels = ["!no-unauthenticated"] });
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.Bluesky("ada.example", pds ? server.Address : null), UnavailableReason.Private);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tells_an_empty_account_from_a_missing_one(bool pds)
    {
        await using var server = await BlueskyServer.StartAsync(With());
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.Bluesky("ada.example", pds ? server.Address : null), UnavailableReason.Empty);
        await host.FailsAsync(
            SourceHost.Bluesky("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", pds ? server.Address : null), UnavailableReason.NotFound);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"did":"not one"}""")]
    public async Task Refuses_an_answer_of_another_shape(string body)
    {
        await using var server = await BlueskyServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Text(body, "application/json");
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.Bluesky("ada.example"), UnavailableReason.Malformed);
        await host.FailsAsync(
            SourceHost.Bluesky("did:plc:ewvi7nxzyoun6zhxrhs64oiz", server.Address), UnavailableReason.Malformed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keeps_the_pages_it_has_when_it_is_asked_to_wait_too_long(bool pds)
    {
        await using var server = await BlueskyServer.StartAsync();
        server.PageSize = 40;
        server.LimitAfter = "40";
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example", pds ? server.Address : null));

        Assert.Equal((40, true), (history.Posts.Count, history.Truncated));
        Assert.StartsWith("the source limits how often it is asked", Assert.Single(history.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_until_a_limit_ends()
    {
        await using var server = await BlueskyServer.StartAsync();
        server.Http.Then(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers["RateLimit-Reset"] = "0";
            return Task.CompletedTask;
        });
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example"));

        Assert.Equal(("bluesky-appview", false), (history.Source, history.Truncated));
    }

    [Fact]
    public async Task Says_that_it_asked_too_often()
    {
        await using var server = await BlueskyServer.StartAsync();
        server.Http.AlwaysAnswer = Answers.Status(429, retryAfter: "3000");
        await using var host = new SourceHost(server.Settings);

        var failure = await Assert.ThrowsAsync<SourceFailedException>(() => host.ReadAsync(SourceHost.Bluesky("ada.example")));

        Assert.Equal("HTTP 429", failure.Message);
    }

    [Fact]
    public async Task A_cursor_that_comes_again_leaves_the_history_unfinished()
    {
        await using var server = await BlueskyServer.StartAsync();
        (server.PageSize, server.Cursor) = (40, "40");
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(SourceHost.Bluesky("ada.example"));

        Assert.Equal((80, true), (history.Posts.Count, history.Truncated));
    }
}
