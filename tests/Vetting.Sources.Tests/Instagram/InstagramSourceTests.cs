using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Instagram;

public sealed class InstagramSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static async Task<InstagramServer> Serve(params SourcePost[] posts)
    {
        var server = await InstagramServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    private static SourcePost Sun { get; } = new("1", "Sun", Noon, Likes: 12, Comments: 3, Image: true);

    /// <summary>Pauses of five seconds pass at once, and are counted.</summary>
    private sealed class PassingPauses() : FakeTimeProvider(Noon)
    {
        private int _pauses;

        public int Pauses => _pauses;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != TimeSpan.FromSeconds(5))
                return base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _pauses);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    [Theory]
    [InlineData("ada.grows", null)]
    [InlineData("@Ada.Grows", null)]
    [InlineData(null, "https://www.instagram.com/ada.grows/?hl=fr")]
    public async Task Reads_profile_and_media(string? handle, string? address)
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(new(Platforms.Instagram, handle, address, null));

        Assert.Equal("instagram-api", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", 12_400, 310, 1), history.Profile);
        Assert.Equal(
            [new("1", "Sun", Noon, "https://www.instagram.com/p/1/", 12, 3, Views: 360, Media: MediaKind.Image)],
            history.Posts);
    }

    [Theory]
    [InlineData("view_count")]
    [InlineData("name")]
    [InlineData("view_count", "name", "follows_count", "reposts_count", "website")]
    public async Task Asks_again_without_a_field_that_is_refused(params string[] fields)
    {
        await using var server = await Serve(Sun);
        server.Unknown.UnionWith(fields);
        await using var host = new SourceHost(server.Settings);

        Assert.Equal(12, Assert.Single((await host.ReadAsync(server.Channel)).Posts).Likes);
        Assert.Equal(fields.Length + 2, server.Http.Requests.Count);
    }

    [Fact]
    public async Task Asks_again_without_what_is_doubtful_where_the_error_names_no_field()
    {
        await using var server = await Serve(Sun);
        server.Http.Then(InstagramServer.Error(100, null, "(#100) Invalid parameter"));
        await using var host = new SourceHost(server.Settings);

        Assert.Null(Assert.Single((await host.ReadAsync(server.Channel)).Posts).Shares);
        Assert.DoesNotContain("view_count", server.Http.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_where_every_field_is_refused()
    {
        await using var server = await Serve(Sun);
        server.Http.AlwaysAnswer = InstagramServer.Error(100, null, "(#100) Invalid parameter");
        await using var host = new SourceHost(server.Settings);

        await host.FailsAsync(server.Channel, UnavailableReason.Malformed);

        Assert.Equal(2, server.Http.Requests.Count);
    }

    [Theory]
    [InlineData(110, 2207013, UnavailableReason.NotProfessional)]
    [InlineData(100, 2207013, UnavailableReason.NotProfessional)]
    [InlineData(190, 463, UnavailableReason.AccessRefused)]
    [InlineData(10, null, UnavailableReason.AccessRefused)]
    [InlineData(200, null, UnavailableReason.AccessRefused)]
    [InlineData(4, null, UnavailableReason.QuotaUsed)]
    [InlineData(80002, null, UnavailableReason.QuotaUsed)]
    [InlineData(9999, null, UnavailableReason.Malformed)]
    public async Task Reads_the_platforms_errors(int code, int? subcode, UnavailableReason reason)
    {
        await using var server = await Serve(Sun);
        server.Http.AlwaysAnswer = InstagramServer.Error(code, subcode);
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(server.Channel, reason);
    }

    [Fact]
    public async Task Leaves_a_fault_of_the_platforms_own_to_the_pipeline()
    {
        await using var server = await Serve(Sun);
        server.Http.AlwaysAnswer = InstagramServer.Error(2);
        await using var host = new SourceHost(server.Settings);
        await Assert.ThrowsAsync<SourceFailedException>(() => host.ReadAsync(server.Channel));
    }

    [Fact]
    public async Task Stops_when_the_hours_calls_are_used_up_and_goes_on_an_hour_later()
    {
        await using var server = await InstagramServer.StartAsync();
        server.Usage = 100;
        var time = new FakeTimeProvider(Noon);
        await using var host = SourceHost.At(server.Settings, time);

        var part = await host.ReadAsync(server.Channel);
        Assert.Equal((50, true), (part.Posts.Count, part.Truncated));
        Assert.Contains("ran out", Assert.Single(part.Notes!).En, StringComparison.Ordinal);
        await host.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        Assert.Single(server.Http.Requests);

        time.Advance(TimeSpan.FromHours(1));
        server.Usage = 0;
        Assert.Equal(120, (await host.ReadAsync(server.Channel)).Posts.Count);
    }

    [Fact]
    public async Task Knows_what_another_process_was_told()
    {
        await using var server = await InstagramServer.StartAsync();
        server.Usage = 100;
        var shared = new LocalQuotas();
        var time = new FakeTimeProvider(Noon);
        SourceHost Process() => new(
            server.Settings, services => services.AddSingleton<TimeProvider>(time).AddSingleton<IQuotaLedger>(shared));
        await using var one = Process();
        await using var other = Process();

        await one.ReadAsync(server.Channel);
        await other.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        // Not for ever: looking now and again does not make the hour longer.
        for (var minute = 0; minute < 58; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await other.FailsAsync(server.Channel, UnavailableReason.QuotaUsed);
        }

        Assert.Single(server.Http.Requests);
        time.Advance(TimeSpan.FromMinutes(2));
        server.Usage = 0;
        Assert.Equal(120, (await other.ReadAsync(server.Channel)).Posts.Count);
        Assert.Equal(
            new QuotaUse("instagram", QuotaUnit.Percent, 15, 100, Noon.AddHours(2)), await shared.FindAsync("instagram", default));
    }

    [Fact]
    public async Task Slows_down_when_most_of_the_hours_calls_are_used_up()
    {
        await using var server = await InstagramServer.StartAsync();
        server.Usage = 80;
        var time = new PassingPauses();
        await using var host = SourceHost.At(server.Settings, time);

        Assert.Equal(120, (await host.ReadAsync(server.Channel)).Posts.Count);

        Assert.Equal(server.Http.Requests.Count - 1, time.Pauses);
    }

    [Fact]
    public async Task Puts_nothing_into_the_question_that_a_cursor_smuggles_in()
    {
        await using var server = await Serve(Sun);
        server.Http.Instead = request => server.IsLaterPage(request) ? Answers.Status(404) : Answers.Text("""
            {"business_discovery":{"username":"ada.grows","media":{"data":[{"id":"1","timestamp":"2026-05-01T12:00:00+0000"}],
            "paging":{"cursors":{"after":"x){owner{id}},me.y("}}}}}
            """, "application/json");
        await using var host = new SourceHost(server.Settings);

        Assert.True((await host.ReadAsync(server.Channel)).Truncated);
        Assert.Single(server.Http.Requests);
    }

    [Fact]
    public async Task Refuses_a_name_that_cannot_be_one()
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(new(Platforms.Instagram, "ada)grows", null, null), UnavailableReason.Malformed);
        Assert.Empty(server.Http.Requests);
    }
}
