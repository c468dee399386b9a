using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;
using Vetting.Sources;
using Vetting.Testing.Sources;

/// <summary>What reading an account of 2 000 posts asks of its platform, the first time and with so many new ones.</summary>
public static class IncrementalBenchmark
{
    private const int Known = 2_000;
    private static readonly int[] News = [0, 10, 1_000];
    private static readonly DateTimeOffset Newest = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        await MeasureAsync("Mastodon", await MastodonServer.StartAsync(), 40);
        await MeasureAsync("YouTube", await YouTubeServer.StartAsync(), 50);
        await MeasureAsync("Instagram", await InstagramServer.StartAsync(), 50);
        await MeasureAsync("Twitch", await TwitchServer.StartAsync(), 100);
    }

    private static async Task MeasureAsync(string name, IFakePlatform platform, int pageSize)
    {
        await using (platform)
        {
            platform.PageSize = pageSize;
            foreach (var news in News)
            {
                var all = SourcePost.Daily(Known + news, Newest);
                platform.Posts = [.. all.Skip(news)];
                var (first, asked) = await ReadAsync(platform, known: null);
                platform.Posts = all;
                var (_, again) = await ReadAsync(platform, new KnownHistory(first, Newest));
                Console.WriteLine($"incremental: {name}: {asked} requests for {Known:N0} posts, {again} with {news:N0} new");
            }
        }
    }

    private static async Task<(ChannelHistory History, int Requests)> ReadAsync(
        IFakePlatform platform, KnownHistory? known)
    {
        var services = new ServiceCollection().AddLogging().AddHistorySources(
            new ConfigurationBuilder().AddInMemoryCollection(platform.Settings).Build());
        await using var provider = services.BuildServiceProvider();
        var before = platform.Http.Requests.Count;
        var history = await provider.GetServices<IHistorySource>().Single(source => source.CanRead(platform.Channel))
            .ReadAsync(platform.Channel, new HistoryLimits { Known = known }, progress: null, default);
        return (history, platform.Http.Requests.Count - before);
    }
}
