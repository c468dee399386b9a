using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests;

/// <summary>What a second vetting of an account of 2 000 posts asks.</summary>
public sealed class IncrementalTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>40 posts a page, and one request for the account.</summary>
    [Theory]
    [InlineData(0, 4)]
    [InlineData(10, 4)]
    [InlineData(1_000, 27)]
    public async Task Asks_for_what_is_new_and_for_the_newest_hundred(int news, int requests)
    {
        await using var platform = await MastodonServer.StartAsync();
        await using var host = new SourceHost(platform.Settings);
        var all = SourcePost.Daily(2_000 + news, Noon);
        platform.Posts = [.. all.Skip(news)];
        var first = await host.ReadAsync(platform.Channel);
        Assert.Equal((51, 2_000), (platform.Http.Requests.Count, first.Posts.Count));

        platform.Posts = all;
        var second = await host.ReadAsync(platform.Channel, new() { Known = new(first, Noon) });

        Assert.Equal(requests, platform.Http.Requests.Count - 51);
        Assert.Equal((2_000, news > 0), (second.Posts.Count, second.Truncated));
        Assert.Equal(
            platform.Posts.Take(2_000).Select(post => post.PublishedAt), second.Posts.Select(post => post.PublishedAt));
        Assert.All(second.Posts, post => Assert.Equal((null, null), (post.EditedSince, post.GoneSince)));
    }

    [Fact]
    public async Task Another_sources_posts_are_not_taken_for_deleted()
    {
        await using var platform = await MastodonServer.StartAsync();
        await using var host = new SourceHost(platform.Settings);
        var first = await host.ReadAsync(platform.Channel);
        var elsewhere = first with
        {
            Source = "upload-csv", Posts = [.. first.Posts.Select(post => post with { Id = $"other-{post.Id}" })],
        };

        var second = await host.ReadAsync(platform.Channel, new() { Known = new(elsewhere, Noon) });

        Assert.Equal(first.Posts, second.Posts);
    }

    [Fact]
    public async Task What_another_way_to_the_same_account_gave_is_kept_and_not_taken_for_deleted()
    {
        await using var platform = await MastodonServer.StartAsync();
        await using var host = new SourceHost(platform.Settings);
        platform.Posts = SourcePost.Daily(400, Noon);
        var first = await host.ReadAsync(platform.Channel) with { Source = "mastodon-by-another-way" };
        platform.Posts = [.. platform.Posts.Where((_, index) => index != 20)];

        var second = await host.ReadAsync(platform.Channel, new() { Known = new(first, Noon) });

        Assert.InRange(second.Posts.Count, 399, 400);
        Assert.All(second.Posts, post => Assert.Null(post.GoneSince));
    }
}
