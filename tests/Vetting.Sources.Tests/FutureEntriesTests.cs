using System.Text;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests;

/// <summary>What bears a date more than a day ahead was not published, whoever says so.</summary>
public sealed class FutureEntriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SourcePost[] Posts =
        [new("future", "From the future", Now.AddDays(1).AddSeconds(1)), new("today", "Of today", Now.AddDays(1))];

    private static SourceHost HostAt(IEnumerable<KeyValuePair<string, string?>> settings) =>
        SourceHost.At(settings, new FakeTimeProvider(Now));

    private static void HoldsOnlyToday(ChannelHistory history) =>
        Assert.Equal(("today", 1), (Assert.Single(history.Posts).Id, history.Skipped));

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public async Task A_feed_loses_its_entries_from_the_future(string path)
    {
        await using var server = await FeedServer.StartAsync();
        server.Posts = Posts;
        await using var host = HostAt(server.Settings);

        HoldsOnlyToday(await host.ReadAsync(SourceHost.AnyFeed(server.Page + path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bluesky_account_loses_its_posts_from_the_future(bool ownServer)
    {
        await using var server = await BlueskyServer.StartAsync();
        server.Accounts.Clear();
        server.Accounts.Add(BlueskyAccount.Ada with { Posts = Posts });
        await using var host = HostAt(server.Settings);

        HoldsOnlyToday(await host.ReadAsync(SourceHost.Bluesky("ada.example", ownServer ? server.Address : null)));
    }

    [Theory]
    [InlineData(HistoryFormat.JsonLines, """
        {"schema":"vetting.history/1","platform":"instagram","handle":"lea"}
        {"id":"future","publishedAt":"2026-05-02T12:00:01Z"}
        {"id":"today","publishedAt":"2026-05-02T12:00:00Z"}
        """)]
    [InlineData(HistoryFormat.Csv, "id,publishedAt\nfuture,2099-01-01\ntoday,2026-05-01\n")]
    public async Task A_file_loses_its_posts_from_the_future(HistoryFormat format, string text)
    {
        await using var host = HostAt([]);

        HoldsOnlyToday(Read(host, format, text));
    }

    [Fact]
    public async Task A_file_loses_its_follower_counts_from_the_future()
    {
        await using var host = HostAt([]);

        var history = Read(host, HistoryFormat.JsonLines, """
            {"schema":"vetting.history/2","platform":"instagram","handle":"lea"}
            {"id":"today","publishedAt":"2026-05-01"}
            {"kind":"followers","date":"2026-05-02","count":10}
            {"kind":"followers","date":"2026-05-03","count":9000}
            """);

        HoldsOnlyToday(history);
        Assert.Equal([new FollowerCount(new DateOnly(2026, 5, 2), 10)], history.FollowerCounts);
    }

    [Fact]
    public async Task A_history_wholly_from_the_future_cannot_be_had()
    {
        await using var host = HostAt([]);

        var failure = Assert.Throws<HistoryUnavailableException>(
            () => Read(host, HistoryFormat.Csv, "id,publishedAt\na,2099-01-01\nb,2099-01-02\n"));

        Assert.Equal(
            (UnavailableReason.Malformed, "All entries (2) are unreadable or dated in the future."),
            (failure.Reason, failure.Message));
    }

    private static ChannelHistory Read(SourceHost host, HistoryFormat format, string text) =>
        host.Files.Read(
            new("instagram", "lea", null, null), format, Encoding.UTF8.GetBytes(text), HistoryLimits.Default);
}
