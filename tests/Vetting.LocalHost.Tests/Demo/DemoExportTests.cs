using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.LocalHost.Demo;
using Vetting.Sources.Exports;

namespace Vetting.LocalHost.Tests.Demo;

/// <summary>The creators who come with what their platform gave them.</summary>
public sealed class DemoExportTests : IDisposable
{
    private const string Ysaline = "ysaline-carvenac";
    private const string Wren = "wren-castellow";

    private static readonly string Creators = Path.Combine(AppContext.BaseDirectory, "Demo", "creators");
    private static readonly DateTimeOffset Now = new(2028, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-demo-export-").FullName;

    [Theory]
    [InlineData(Ysaline, 52, null, 9_810, 0)]
    [InlineData(Wren, 44, 27_640, null, 3)]
    public void Is_read_whole_as_the_account_of_the_submission(
        string slug, int posts, int? followers, int? stated, int notPublic)
    {
        var channel = ChannelOf(slug);

        var history = Read(slug);

        Assert.Equal((channel.Platform, channel.Handle), (history.Channel.Platform, history.Channel.Handle));
        Assert.Equal((long?)followers, history.Profile.Followers);
        Assert.Equal((long?)stated, channel.Followers);
        Assert.Equal((posts, 0), (history.Posts.Count, history.Export!.Unreadable));
        Assert.Equal(notPublic, history.Export.LeftOut?.Single(left => left.Reason == LeftOutReason.NotPublic).Count ?? 0);
        Assert.Null(history.Export.Notes);
        Assert.Equal(posts, history.Posts.DistinctBy(post => post.Text).Count());
        Assert.All(history.Posts, post => Assert.DoesNotContain("Ã", post.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Ysaline)]
    [InlineData(Wren)]
    public void Is_moved_to_yesterday_as_a_whole_and_zipped_to_the_same_bytes(string slug)
    {
        var (early, late) = (Read(slug), Read(slug, Now.AddDays(400)));

        Assert.InRange(Now - early.Posts[0].PublishedAt, TimeSpan.Zero, TimeSpan.FromDays(1));
        Assert.All(early.Posts.Zip(late.Posts), pair => Assert.Equal(
            (pair.First.Text, pair.First.PublishedAt.AddDays(400)), (pair.Second.Text, pair.Second.PublishedAt)));
        Assert.Equal(DemoExport.Zip(Path.Combine(Creators, slug), Now), DemoExport.Zip(Path.Combine(Creators, slug), Now));
    }

    [Fact]
    public void Of_Instagram_has_no_counts_and_no_flag_and_says_what_is_paid_in_words()
    {
        var posts = Read(Ysaline).Posts;

        Assert.All(posts, post => Assert.Equal((null, null, null, null, null),
            (post.Link, post.Likes, post.Comments, post.Views, post.PaidPartnership)));
        Assert.Equal(3, posts.Count(post => post.Text.StartsWith("Collaboration commerciale", StringComparison.Ordinal)));
        Assert.Single(posts, post => post.Text.Contains("invitée par @maison", StringComparison.Ordinal));
        Assert.InRange((posts[0].PublishedAt - posts[^1].PublishedAt).TotalDays, 500, 570);
    }

    [Fact]
    public void Of_TikTok_carries_its_flag_on_four_videos_and_not_on_the_one_with_a_code()
    {
        var posts = Read(Wren).Posts;

        Assert.All(posts, post => Assert.NotNull(post.Likes));
        Assert.All(posts, post => Assert.Equal("social.example.org", new Uri(post.Link!).Host));
        Assert.Equal(4, posts.Count(post => post.PaidPartnership is true));
        Assert.False(Assert.Single(posts, post => post.Text.Contains("WREN15", StringComparison.Ordinal)).PaidPartnership);
        Assert.Single(posts, post => post.PaidPartnership is true
            && !post.Text.Contains("paid", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ChannelHistory Read(string slug, DateTimeOffset? now = null)
    {
        var file = Path.Combine(_folder, "export.zip");
        File.WriteAllBytes(file, DemoExport.Zip(Path.Combine(Creators, slug), now ?? Now));
        return Assert.Single(ExportFile.Read(file, HistoryLimits.Default, new At(now ?? Now)));
    }

    private static Channel ChannelOf(string slug)
    {
        var body = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Creators, $"{slug}.json")))!;
        body["consent"]!["givenAt"] = "1970-01-01T00:00:00Z";
        var parsed = SubmissionParser.Parse(JsonSerializer.SerializeToUtf8Bytes(body, Json.Options), DateTimeOffset.UnixEpoch);
        return Assert.Single(Assert.IsType<ParsedSubmission.Valid>(parsed).Submission.Channels);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
