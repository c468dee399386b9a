using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.YouTube;

public sealed class YouTubeSourceTests
{
    // Half an hour before midnight in California.
    private static readonly DateTimeOffset Evening = new(2026, 5, 2, 6, 30, 0, TimeSpan.Zero);

    private static async Task<YouTubeServer> Serve(params SourcePost[] posts)
    {
        var server = await YouTubeServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    private static SourcePost Post(string id, int hour = 0, long comments = 0) =>
        new(id, $"Soil {id}\nWhat I used.", Evening.AddHours(-24 - hour), Likes: 12, Comments: comments);

    private static SourceHost HostAt(YouTubeServer server, FakeTimeProvider time, int units) =>
        SourceHost.At(server.Settings.Append(new("Sources:YouTube:DailyUnits", $"{units}")), time);

    [Fact]
    public async Task Reads_profile_videos_and_comments()
    {
        await using var server = await Serve(Post("v2", comments: 3), Post("v1", hour: 1));
        server.Declared.Add("v2");
        server.MadeWithAi.Add("v1");
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal("youtube-api", history.Source);
        Assert.Equal(new("Ada grows", "Growing things in small places.", 12_400, null, 2, Handle: "adagrows"), history.Profile);
        Assert.Equal(
            [
                new("v2", "Soil v2\n\nWhat I used.", Evening.AddHours(-24), "https://www.youtube.com/watch?v=v2", 12, 3,
                    Views: 360, PaidPartnership: true, Media: MediaKind.Video, Language: "en"),
                new("v1", "Soil v1\n\nWhat I used.", Evening.AddHours(-25), "https://www.youtube.com/watch?v=v1", 12, 0,
                    Views: 360, Media: MediaKind.Video, MadeWithAi: true, Language: "en"),
            ],
            history.Posts);
        Assert.Equal([new PostComment("v2", CommentAuthor.Of("marc"), "Splendid!")], history.Comments);
    }

    [Theory]
    [InlineData("AdaGrows", null, false)]
    [InlineData("@AdaGrows", null, false)]
    [InlineData("UC4gPqTmhLbPqD5uCGrowing", null, false)]
    [InlineData("adaold", null, true)]
    [InlineData(null, "https://www.youtube.com/@AdaGrows/videos", false)]
    [InlineData(null, "https://m.youtube.com/channel/UC4gPqTmhLbPqD5uCGrowing", false)]
    [InlineData(null, "https://www.youtube.com/user/adaold", true)]
    [InlineData(null, "http://youtube.com/c/AdaGrows?x=1", true)]
    public async Task Finds_a_channel_by_all_that_people_call_it(string? handle, string? address, bool isOld)
    {
        await using var server = await Serve(Post("v1"));
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(new(Platforms.YouTube, handle, address, null));

        Assert.Single(history.Posts);
        Assert.Equal(isOld, history.Notes?.Single().En.Contains("found by an old name", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Leaves_out_and_counts_what_nobody_can_watch()
    {
        await using var server = await Serve(Post("v3"), Post("v2", 1), Post("v1", 2));
        server.Gone.Add("v2");
        server.Unlisted.Add("v1");
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal(("v3", 2), (Assert.Single(history.Posts).Id, history.Skipped));
    }

    [Fact]
    public async Task Survives_comments_that_are_closed()
    {
        await using var server = await Serve(Post("v2", comments: 3), Post("v1", hour: 1, comments: 3));
        server.CommentsClosed.Add("v2");
        await using var host = new SourceHost(server.Settings);

        Assert.Equal("v1", Assert.Single((await host.ReadAsync(server.Channel)).Comments!).PostId);
    }

    [Fact]
    public async Task Survives_comments_that_fail()
    {
        await using var server = await Serve(Post("v1", comments: 3));
        server.Http.Instead = request =>
            request.Path.Value!.EndsWith("/commentThreads", StringComparison.Ordinal) ? Answers.Status(500) : null;
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal((1, null), (history.Posts.Count, history.Comments));
    }

    [Fact]
    public async Task Spends_a_unit_a_call_and_no_more_than_the_days_until_midnight_in_California()
    {
        await using var server = await Serve(Post("v1"));
        var time = new FakeTimeProvider(Evening);
        await using var host = HostAt(server, time, units: 7);

        await host.ReadAsync(server.Channel);
        await host.ReadAsync(server.Channel);
        Assert.Equal(6, server.Http.Requests.Count);
        await host.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        Assert.Equal(7, server.Http.Requests.Count);
        time.Advance(TimeSpan.FromMinutes(29));
        await host.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
    }

    [Fact]
    public async Task Shares_the_days_units_with_every_other_process()
    {
        await using var server = await Serve(Post("v1"));
        var shared = new LocalQuotas();
        SourceHost Process() => new(
            server.Settings.Append(new("Sources:YouTube:DailyUnits", "7")),
            services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(Evening)).AddSingleton<IQuotaLedger>(shared));
        await using var one = Process();
        await using var other = Process();

        await one.ReadAsync(server.Channel);
        await other.ReadAsync(server.Channel);
        await one.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        await other.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);

        Assert.Equal(7, server.Http.Requests.Count);
        Assert.Equal(
            new QuotaUse("youtube", QuotaUnit.Units, 7, 7, Evening.AddMinutes(30)), await shared.FindAsync("youtube", default));
    }

    [Fact]
    public async Task Asks_no_more_today_once_the_quota_is_used_up()
    {
        await using var server = await Serve(Post("v1"));
        server.Http.Then(YouTubeServer.Error(403, "quotaExceeded"));
        await using var host = HostAt(server, new(Evening), units: 100);

        await host.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        await host.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);

        Assert.Single(server.Http.Requests);
    }

    [Fact]
    public async Task Keeps_what_was_read_when_the_quota_runs_out()
    {
        await using var server = await YouTubeServer.StartAsync();
        await using var host = HostAt(server, new(Evening), units: 3);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal((50, true), (history.Posts.Count, history.Truncated));
        Assert.Contains("ran out", Assert.Single(history.Notes!).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "keyInvalid", UnavailableReason.AccessRefused)]
    [InlineData(400, "API_KEY_INVALID", UnavailableReason.AccessRefused)]
    [InlineData(403, "accessNotConfigured", UnavailableReason.AccessRefused)]
    [InlineData(403, "forbidden", UnavailableReason.Private)]
    [InlineData(404, "channelNotFound", UnavailableReason.NotFound)]
    [InlineData(400, "invalidFilters", UnavailableReason.Malformed)]
    public async Task Reads_the_platforms_errors(int status, string error, UnavailableReason reason)
    {
        await using var server = await Serve(Post("v1"));
        server.Http.AlwaysAnswer = YouTubeServer.Error(status, error, "global");
        await using var host = new SourceHost(server.Settings);

        var failure = await host.FailsAsync(server.Channel, reason);

        Assert.Equal($"YouTube answered {status} {error}.", failure.Message);
    }

    [Fact]
    public async Task Leaves_a_rate_that_was_too_high_to_the_pipeline()
    {
        await using var server = await Serve(Post("v1"));
        server.Http.AlwaysAnswer = YouTubeServer.Error(403, "rateLimitExceeded", "usageLimits");
        await using var host = new SourceHost(server.Settings);
        await Assert.ThrowsAsync<SourceFailedException>(() => host.ReadAsync(server.Channel));
    }

    [Fact]
    public async Task Knows_a_name_that_is_nobodys()
    {
        await using var server = await Serve(Post("v1"));
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(new(Platforms.YouTube, "nobody", null, null), UnavailableReason.NotFound);
    }
}
