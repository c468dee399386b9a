using Microsoft.Extensions.Options;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Feeds.Formats;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Feeds;

/// <summary>RSS, Atom and JSON Feed by address; a web page leads to the feed that it names.</summary>
internal sealed class FeedSource(Fetcher fetcher, IOptions<FetchOptions> fetch, TimeProvider time) : IHistorySource
{
    private const string Accept =
        "application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, "
        + "text/html;q=0.8, */*;q=0.5";

    public bool CanRead(Channel channel) => channel is { Platform: Platforms.Feed, Address: not null };

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var posts = new FeedPosts(collector);
        FeedPage? first = null;
        await collector.ReadPagesAsync(cursor => budget.RunAsync(async token =>
        {
            var page = await ReadPageAsync(FetchAddress.Parse(cursor ?? channel.Address), collector, token);
            first ??= page;
            posts.Add(page);
            return page.Next?.AbsoluteUri;
        }));
        posts.AddNotes();
        return collector.ToHistory(first!.Source, first.Profile);
    }

    private async Task<FeedPage> ReadPageAsync(
        Uri address, HistoryCollector collector, CancellationToken cancellation)
    {
        var document = await FetchAsync(address, collector, cancellation);
        if (document.IsWebPage)
            document = await FetchAsync(FeedDiscovery.Find(document), collector, cancellation);

        return document switch
        {
            { IsJson: true } => JsonFeed.Read(document),
            { IsWebPage: false } => XmlFeed.Read(document),
            _ => throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The feed that the web page names is a web page too."),
        };
    }

    private async Task<FeedDocument> FetchAsync(
        Uri address, HistoryCollector collector, CancellationToken cancellation)
    {
        var fetched = await fetcher.GetAsync(address, Accept, collector.BytesLeft, cancellation);
        collector.Spend(fetched.Body.Length);
        return FeedDocument.Of(fetched.EnsureFound());
    }
}
