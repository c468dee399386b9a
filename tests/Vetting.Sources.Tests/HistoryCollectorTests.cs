using Vetting.Core.History;

namespace Vetting.Sources.Tests;

public sealed class HistoryCollectorTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Stops_where_the_same_posts_come_again_under_ever_new_cursors()
    {
        var collector = new HistoryCollector(SourceHost.Bluesky("ada.example"), HistoryLimits.Default, Noon);
        var pages = 0;

        await collector.ReadPagesAsync(_ =>
        {
            collector.Add(new("1", "Sun", Noon));
            return Task.FromResult<string?>($"{++pages}");
        });

        var history = collector.ToHistory("any", new(null, null, null, null, null));
        Assert.Equal((2, 1, true), (pages, history.Posts.Count, history.Truncated));
    }

    [Fact]
    public async Task Goes_on_past_a_page_of_others_posts()
    {
        var collector = new HistoryCollector(SourceHost.Bluesky("ada.example"), HistoryLimits.Default, Noon);

        await collector.ReadPagesAsync(cursor =>
        {
            if (cursor != "1")
                collector.Add(new(cursor ?? "0", "Sun", Noon));
            return Task.FromResult(cursor switch { null => "1", "1" => "2", _ => null });
        });

        Assert.Equal(2, collector.ToHistory("any", new(null, null, null, null, null)).Posts.Count);
    }
}
