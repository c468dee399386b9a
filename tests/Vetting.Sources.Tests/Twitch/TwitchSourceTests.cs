using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Twitch;

public sealed class TwitchSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static async Task<TwitchServer> Serve(params SourcePost[] posts)
    {
        var server = await TwitchServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    private static SourcePost Sun { get; } = new("1", "Sun", Noon, Likes: 12);

    [Theory]
    [InlineData("adagrows", null)]
    [InlineData("@AdaGrows", null)]
    [InlineData(null, "https://www.twitch.tv/AdaGrows/videos")]
    public async Task Reads_profile_and_videos(string? handle, string? address)
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(new(Platforms.Twitch, handle, address, null));

        Assert.Equal("twitch-api", history.Source);
        Assert.Equal(new("AdaGrows", "Growing things in small places.", 12_400, null, null), history.Profile);
        Assert.Equal(
            [new("1", "Sun", Noon, "https://www.twitch.tv/videos/1", Views: 360, Media: MediaKind.Video)],
            history.Posts);
        Assert.Null(history.Notes);
    }

    [Fact]
    public async Task Notes_what_the_channel_says_of_itself()
    {
        await using var server = await Serve(Sun);
        server.Details["is_branded_content"] = true;
        server.Details["content_classification_labels"] = new[] { "Gambling" };
        server.Details["tags"] = new[] { "English", "gardening" };
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal(
            [
                "when it was read, the channel was marked as branded content.",
                "content labels on the channel: Gambling.",
                "tags that the channel gives itself: English, gardening.",
            ],
            history.Notes!.Select(note => note.En));
        Assert.Null(Assert.Single(history.Posts).PaidPartnership);
    }

    [Theory]
    [InlineData("archive", true)]
    [InlineData("upload", true)]
    [InlineData("highlight", true)]
    [InlineData("clip", false)]
    public async Task Reads_only_what_the_channel_published_itself(string type, bool own)
    {
        await using var server = await Serve(Sun);
        server.Type = type;
        await using var host = new SourceHost(server.Settings);

        if (own)
            Assert.Single((await host.ReadAsync(server.Channel)).Posts);
        else
            await host.FailsAsync(server.Channel, UnavailableReason.Empty);
    }

    [Fact]
    public async Task Asks_for_one_token_until_shortly_before_it_expires()
    {
        await using var server = await Serve(Sun);
        server.ExpiresIn = 3_600;
        var time = new FakeTimeProvider(Noon);
        await using var host = SourceHost.At(server.Settings, time);

        await Task.WhenAll(host.ReadAsync(server.Channel), host.ReadAsync(server.Channel));
        time.Advance(TimeSpan.FromMinutes(54));
        await host.ReadAsync(server.Channel);
        Assert.Equal(1, server.Tokens);
        time.Advance(TimeSpan.FromMinutes(1));
        await host.ReadAsync(server.Channel);
        Assert.Equal(2, server.Tokens);
    }

    [Fact]
    public async Task Asks_once_for_another_token_when_one_has_ended()
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);
        await host.ReadAsync(server.Channel);
        server.Revoke();

        Assert.Single((await host.ReadAsync(server.Channel)).Posts);

        Assert.Equal(2, server.Http.Requests.Count(path => path == "/oauth2/token"));
    }

    [Fact]
    public async Task Gives_up_when_a_new_token_is_refused_as_well()
    {
        await using var server = await Serve(Sun);
        server.Http.Instead = request => request.Path.StartsWithSegments("/helix")
            ? TwitchServer.Error(401, "Invalid OAuth token")
            : null;
        await using var host = new SourceHost(server.Settings);

        await host.FailsAsync(server.Channel, UnavailableReason.AccessRefused);

        Assert.Equal(2, server.Tokens);
    }

    [Fact]
    public async Task Says_that_the_application_is_not_accepted()
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(
            new Dictionary<string, string?>(server.Settings) { ["Sources:Twitch:ClientSecret"] = "wrong" });
        await host.FailsAsync(server.Channel, UnavailableReason.AccessRefused);
    }

    [Fact]
    public async Task Knows_a_login_that_is_nobodys()
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(new(Platforms.Twitch, "nobody", null, null), UnavailableReason.NotFound);
    }

    [Fact]
    public async Task Waits_for_a_limit_that_ends_soon()
    {
        await using var server = await Serve(Sun);
        server.Http.Instead = request =>
            request.Path == "/helix/videos" && server.Http.Requests.Count(path => path.StartsWith("/helix/videos", StringComparison.Ordinal)) == 1
                ? context =>
                {
                    context.Response.Headers["Ratelimit-Reset"] = $"{Noon.ToUnixTimeSeconds()}";
                    return TwitchServer.Error(429, "Too Many Requests")(context);
                }
                : null;
        await using var host = SourceHost.At(server.Settings, new FakeTimeProvider(Noon));

        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
    }
}
