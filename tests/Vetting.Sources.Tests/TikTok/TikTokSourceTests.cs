using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.TikTok;

public sealed class TikTokSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static SourcePost Sun { get; } = new("7080217258529732386", "Sun #garden", Noon, 12, 3, 2);

    private static async Task<TikTokServer> Serve(params SourcePost[] posts)
    {
        var server = await TikTokServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    [Fact]
    public async Task Reads_profile_and_videos()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal("tiktok-display-api", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", 12_400, 310, 1, Verified: true), history.Profile);
        Assert.Equal(
            [
                new("7080217258529732386", "Sun #garden", Noon,
                    "https://www.tiktok.com/@ada.grows/video/7080217258529732386?utm_source=open_api", 12, 3, 2, 360,
                    Media: MediaKind.Video),
            ],
            history.Posts);
        Assert.IsType<HandleProof.Connected>(history.Proof);
    }

    [Fact]
    public async Task Reads_no_account_that_nobody_connected()
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);

        Assert.Null(await host.Services.GetRequiredService<IConnectedHistories>().TryReadAsync(
            SourceHost.Brand, SourceHost.Ada, server.Channel, HistoryLimits.Default, null, default));
        Assert.Empty(server.Http.Requests);
    }

    [Fact]
    public async Task Reads_no_account_that_was_connected_for_another_brand()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);

        Assert.Null(await host.Services.GetRequiredService<IConnectedHistories>().TryReadAsync(
            "another", SourceHost.Ada, server.Channel, HistoryLimits.Default, null, default));
    }

    [Fact]
    public async Task Takes_nobody_else_for_its_holder()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        var histories = host.Services.GetRequiredService<IConnectedHistories>();

        Assert.Null(await histories.TryReadAsync(
            SourceHost.Brand, SourceHost.Ada with { Email = "eve@creator.example" }, server.Channel, HistoryLimits.Default, null,
            default));
        Assert.NotNull(await histories.TryReadAsync(
            SourceHost.Brand, SourceHost.Ada with { Email = " ADA@creator.example" }, server.Channel, HistoryLimits.Default, null,
            default));
    }

    [Theory]
    [InlineData("user.info.stats")]
    [InlineData("user.info.profile")]
    [InlineData("user.info.basic")]
    public async Task Leaves_unknown_what_was_not_granted(string scope)
    {
        await using var server = await Serve(Sun);
        server.Granted = [.. server.Granted.Where(granted => granted != scope)];
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal(scope == "user.info.stats" ? null : 12_400, history.Profile.Followers);
        Assert.Equal(scope == "user.info.profile" ? null : "Growing things in small places.", history.Profile.Bio);
        Assert.Equal(scope == "user.info.basic" ? "ada.grows" : "Ada", history.Profile.DisplayName);
        Assert.Single(history.Posts);
    }

    [Fact]
    public async Task Leaves_unknown_what_was_granted_and_is_refused_all_the_same()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        server.Granted = ["user.info.basic", "user.info.profile", "video.list"];

        Assert.Null((await host.ReadAsync(server.Channel)).Profile.Followers);
    }

    [Fact]
    public async Task Says_that_posts_may_not_be_read()
    {
        await using var server = await Serve(Sun);
        server.Granted = ["user.info.basic", "user.info.profile"];
        await using var host = SourceHost.Of(server);

        var failure = await host.FailsAsync(server.Channel, UnavailableReason.ConsentEnded);

        Assert.Contains("without leave to read its posts", failure.Sentence!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_read_an_account_that_has_another_name_by_now()
    {
        await using var server = await Serve(Sun);
        server.Username = "somebody.else";
        await using var host = SourceHost.Of(server);

        var failure = await host.FailsAsync(server.Channel, UnavailableReason.ConsentEnded);

        Assert.Contains("another name", failure.Sentence!.En, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Http.Requests, path => path.StartsWith("/v2/video", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renews_a_token_once_for_all_that_read_at_once_and_keeps_the_new_one()
    {
        await using var server = await Serve(Sun);
        var time = new LaterTime();
        await using var host = SourceHost.At(server, time);
        time.Later = TimeSpan.FromSeconds(server.ExpiresIn - 200);

        var histories = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.ReadAsync(server.Channel)));

        Assert.All(histories, history => Assert.Single(history.Posts));
        Assert.Equal(1, server.Renewals);
        await host.ReadAsync(server.Channel);
        Assert.Equal(1, server.Renewals);
    }

    [Fact]
    public async Task Renews_a_token_that_ended_before_its_time()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        var refused = 0;
        server.Http.Instead = request => request.Path == "/v2/video/list/" && refused++ == 0
            ? TikTokServer.Error(401, "access_token_invalid")
            : null;

        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
        Assert.Equal(1, server.Renewals);
    }

    [Fact]
    public async Task Knows_that_the_consent_was_taken_back_and_asks_no_more()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        server.Revoked = true;

        await host.FailsAsync(server.Channel, UnavailableReason.ConsentEnded);
        var asked = server.Http.Requests.Count;
        await host.FailsAsync(server.Channel, UnavailableReason.ConsentEnded);

        Assert.Equal(asked, server.Http.Requests.Count);
        var kept = await host.Connections.FindAsync(ConnectionKey.Of(SourceHost.Brand, server.Channel)!, default);
        Assert.Equal(("", true), (kept!.Connection.Tokens, kept.Connection.EndedAt is not null));
    }

    [Fact]
    public async Task Waits_where_the_platform_is_asked_too_often()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        var asked = 0;
        server.Http.Instead = request => request.Path == "/v2/video/list/" && asked++ == 0
            ? TikTokServer.Error(429, "rate_limit_exceeded")
            : null;

        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
    }

    [Fact]
    public async Task Reads_no_more_of_a_million_posts_than_it_should()
    {
        await using var server = await TikTokServer.StartAsync();
        server.Posts = new MillionPosts();
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal((2_000, true), (history.Posts.Count, history.Truncated));
        Assert.Equal(101, server.Http.Requests.Count(path => path.StartsWith("/v2/video/list", StringComparison.Ordinal)));
    }

    /// <summary>Waits as long as it takes, on another day.</summary>
    private sealed class LaterTime : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }

    private sealed class MillionPosts : IReadOnlyList<SourcePost>
    {
        public int Count => 1_000_000;

        public SourcePost this[int index] => new($"{7_080_000_000_000_000_000 - index}", $"Note {index}", Noon.AddMinutes(-index));

        public IEnumerator<SourcePost> GetEnumerator() =>
            Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
