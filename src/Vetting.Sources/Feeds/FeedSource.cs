using System.Net;
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

    // Of a feed whose first page an earlier attempt has read, and that breaks before the next.
    private const string Resumed = "feed";
    private static readonly ChannelProfile Unknown = new(null, null, null, null, null);

    public bool CanRead(Channel channel) => channel is { Platform: Platforms.Feed, Address: not null };

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress) { ShowsNewestOnly = true };
        var posts = new FeedPosts(collector, limits.Known?.History);
        FeedPage? first = null;
        FeedVersion? version = null;
        try
        {
            await collector.ReadPagesAsync(cursor => budget.RunAsync(async token =>
            {
                var known = cursor is null ? limits.Known?.History.Version : null;
                var (page, read) = await ReadPageAsync(
                    FetchAddress.Parse(cursor ?? channel.Address), known, collector, token);
                (first, version) = (first ?? page, version ?? read);
                posts.Add(page);
                return page.Next?.AbsoluteUri;
            }));
        }
        catch (FeedUnchangedException)
        {
            return collector.Unchanged();
        }

        posts.Finish(first?.Address ?? FetchAddress.Parse(channel.Address));
        return collector.ToHistory(first?.Source ?? Resumed, first?.Profile ?? Unknown) with { Version = version };
    }

    /// <exception cref="FeedUnchangedException">It is as it was when this version was read.</exception>
    private async Task<(FeedPage Page, FeedVersion? Version)> ReadPageAsync(
        Uri address, FeedVersion? known, HistoryCollector collector, CancellationToken cancellation)
    {
        var (document, version) = await FetchAsync(address, known, collector, cancellation);
        if (document.IsWebPage)
            (document, version) = await FetchAsync(FeedDiscovery.Find(document), known, collector, cancellation);

        return document switch
        {
            { IsJson: true } => (JsonFeed.Read(document), version),
            { IsWebPage: false } => (XmlFeed.Read(document), version),
            _ => throw FeedFailures.NamesPage(document.Address),
        };
    }

    private async Task<(FeedDocument Document, FeedVersion? Version)> FetchAsync(
        Uri address, FeedVersion? known, HistoryCollector collector, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        if (known?.Address == address.AbsoluteUri)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.LastModified);
        }

        var fetched = await fetcher.SendAsync(request, collector.BytesLeft, cancellation);
        collector.Spend(fetched.Body.Length);
        if (fetched.Status == HttpStatusCode.NotModified && known is not null)
            throw new FeedUnchangedException();
        var (tag, modified) = (fetched.Header("ETag"), fetched.Header("Last-Modified"));
        return (FeedDocument.Of(fetched.EnsureFound()),
            tag is null && modified is null ? null : new FeedVersion(address.AbsoluteUri, tag, modified));
    }

    /// <summary>Ends a reading that has nothing to read.</summary>
    private sealed class FeedUnchangedException : Exception;
}
