using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Instagram;

public sealed class InstagramLoginSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static SourcePost Sun { get; } = new("1", "Sun", Noon, 12, 3, 2, Image: true);

    private static async Task<InstagramLoginServer> Serve(params SourcePost[] posts)
    {
        var server = await InstagramLoginServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    [Fact]
    public async Task Reads_profile_media_insights_and_a_sample_of_comments()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal("instagram-login", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", 12_400, 310, 1), history.Profile);
        Assert.Equal(
            [new("1", "Sun", Noon, "https://www.instagram.com/p/1/", 12, 3, 2, 360, Media: MediaKind.Image, Saves: 24)], history.Posts);
        Assert.Equal("Splendid!", Assert.Single(history.Comments!).Text);
    }

    [Fact]
    public async Task Samples_the_comments_of_the_newest_posts_alone()
    {
        await using var server = await Serve([.. SourcePost.Daily(30, Noon)]);
        await using var host = SourceHost.Of(server);

        Assert.Equal(10, (await host.ReadAsync(server.Channel)).Comments!.Count);
    }

    [Theory]
    [InlineData("instagram_business_manage_insights")]
    [InlineData("instagram_business_manage_comments")]
    public async Task Leaves_unknown_what_was_not_granted(string scope)
    {
        await using var server = await Serve(Sun);
        server.Granted = [.. server.Granted.Where(granted => granted != scope)];
        await using var host = SourceHost.Of(server);

        var history = await host.ReadAsync(server.Channel);

        var insights = scope.EndsWith("insights", StringComparison.Ordinal);
        Assert.Equal(insights ? null : 360, Assert.Single(history.Posts).Views);
        Assert.Equal(insights, history.Comments is not null);
    }

    [Theory]
    [InlineData("biography")]
    public async Task Reads_on_without_what_the_reference_does_not_name(string field)
    {
        await using var server = await Serve(Sun);
        server.Unknown.Add(field);
        await using var host = SourceHost.Of(server);

        Assert.Equal(("Ada", null), ((await host.ReadAsync(server.Channel)).Profile.DisplayName, null as string));
    }

    [Fact]
    public async Task Takes_an_empty_insight_for_unknown()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        server.Http.Instead = request => request.Path.Value!.EndsWith("/insights", StringComparison.Ordinal)
            ? Answers.Text("""{"data":[]}""", "application/json")
            : null;

        var post = Assert.Single((await host.ReadAsync(server.Channel)).Posts);

        Assert.Equal((12, null, null, null), (post.Likes, post.Views, post.Shares, post.Saves));
    }

    [Fact]
    public async Task Asks_for_a_new_consent_once_the_token_has_ended()
    {
        await using var server = await Serve(Sun);
        await using var host = SourceHost.Of(server);
        server.Revoked = true;

        await host.FailsAsync(server.Channel, UnavailableReason.ConsentEnded);
    }
}
