using System.Net;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Sources.Fetching;

namespace Vetting.Sources;

/// <summary>
/// By oEmbed where a platform has it without a key (YouTube, TikTok, Bluesky), otherwise by the page itself. Platforms whose pages
/// say the same of every address are not asked.
/// </summary>
internal sealed class LinkProbe(Fetcher fetcher) : ILinkProbe
{
    private const long MostBytes = 2_000_000;

    /// <summary>They show a sign-in, or a program that finds out only in a browser whether there is a post.</summary>
    private static readonly string[] Silent =
        ["instagram.com", "facebook.com", "threads.net", "threads.com", "x.com", "twitter.com", "linkedin.com"];

    public async Task<LinkLife> ProbeAsync(Uri link, CancellationToken cancellation)
    {
        if (Silent.Any(host => IsOf(link, host)))
            return LinkLife.Unknown;
        try
        {
            return OEmbed(link) is { } card
                ? OfCard((await fetcher.GetAsync(card, "application/json", MostBytes, cancellation)).Status)
                : await OfPageAsync(link, cancellation);
        }
        catch (HistoryUnavailableException larger) when (larger.Reason == UnavailableReason.TooLarge)
        {
            return LinkLife.Lives;
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException or HistoryUnavailableException)
        {
            return LinkLife.Unknown;
        }
    }

    private async Task<LinkLife> OfPageAsync(Uri link, CancellationToken cancellation)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, link);
        var status = (await fetcher.SendAsync(head, MostBytes, cancellation)).Status;
        // Many servers answer HEAD wrongly, and none redirects it here: the page itself decides.
        return status == HttpStatusCode.OK
            ? LinkLife.Lives
            : OfPage((await fetcher.GetAsync(link, "text/html, */*;q=0.5", MostBytes, cancellation)).Status);
    }

    private static LinkLife OfPage(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => LinkLife.Lives,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkLife.Gone,
        _ => LinkLife.Unknown,
    };

    /// <summary>401 and 403 say that it may not be embedded, or is private: nobody knows which.</summary>
    private static LinkLife OfCard(HttpStatusCode status) =>
        status == HttpStatusCode.BadRequest ? LinkLife.Unknown : OfPage(status);

    private static Uri? OEmbed(Uri link) =>
        IsOf(link, "youtube.com") || IsOf(link, "youtu.be")
            ? ApiAddress.Of(new("https://www.youtube.com"), "oembed", ("url", link.AbsoluteUri), ("format", "json"))
        : IsOf(link, "tiktok.com") ? ApiAddress.Of(new("https://www.tiktok.com"), "oembed", ("url", link.AbsoluteUri))
        // Whose own pages find out only in a browser whether there is a post.
        : IsOf(link, "bsky.app")
            ? ApiAddress.Of(new("https://embed.bsky.app"), "oembed", ("url", link.AbsoluteUri), ("format", "json"))
        : null;

    private static bool IsOf(Uri link, string host) =>
        link.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase)
        || link.IdnHost.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase);
}
